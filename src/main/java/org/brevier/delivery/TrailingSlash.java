package org.brevier.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Pages stand at addresses without a slash at the end; whoever asks with one is told so for good. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TrailingSlash extends OncePerRequestFilter {

    /** Only what a page's address is made of, so that what is sent back can never name another host. */
    private static final Pattern PAGE =
            Pattern.compile("(?!/(?:admin|assets|media|actuator)/)((?:/[a-z0-9][a-z0-9._-]*)+)/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = PAGE.matcher(request.getRequestURI());
        if (!isRead(request) || !page.matches()) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", page.group(1) + (query == null ? "" : "?" + query));
        response.setHeader("Cache-Control", "public, no-cache");
        response.setContentLength(0);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
