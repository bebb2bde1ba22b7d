package org.brevier.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** No cache keeps the page for an address that never was: something may stand there a moment later. */
final class NotKept implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        Optional.ofNullable(view)
                .map(ModelAndView::getStatus)
                .filter(HttpStatusCode::isError)
                .filter(status -> !status.isSameCodeAs(HttpStatus.GONE))
                .ifPresent(status -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
