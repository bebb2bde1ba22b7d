package org.brevier.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the headers before anything else can answer, and again for the error page. Spring Security's own writer waits until
 * an answer is committed and has been bypassed by answers that commit in other ways (CVE-2026-22732).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeadersFilter extends OncePerRequestFilter {

    private final SecurityHeaders headers;

    SecurityHeadersFilter(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.writeTo(response, askedFor(request));
        chain.doFilter(request, new FramesAllowedOnce(response));
    }

    private static String askedFor(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A page that names the frames it shows in its content policy need not name them again in its permissions. */
    private static final class FramesAllowedOnce extends HttpServletResponseWrapper {

        FramesAllowedOnce(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, value);
            if (name.equalsIgnoreCase(SecurityHeaders.CONTENT_POLICY)) {
                super.setHeader("Permissions-Policy", SecurityHeaders.permissionsBeside(value));
            }
        }
    }
}
