package org.brevier.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.brevier.redirect.Signposts;
import org.brevier.redirect.Target;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads readers on from addresses that editors said have moved. Stands before the page cache, which would take what it
 * does not know behind a question mark for nothing, and keeps no entry for each way to ask.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class Moved extends OncePerRequestFilter {

    private final Signposts signposts;

    Moved(Signposts signposts) {
        this.signposts = signposts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var target = isRead(request)
                ? signposts.lead(request.getRequestURI(), request.getQueryString())
                : Optional.<Target>empty();
        if (target.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", target.get().value());
        response.setHeader("Cache-Control", "public, no-cache");
        response.setContentLength(0);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
