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

    /** No address of ours is this long, and the header of an answer has room for no more than the server's buffer. */
    private static final int LONGEST = 2000;

    private static final Pattern PAGE =
            Pattern.compile("(?!/(?:admin|assets|media|actuator)/)(/[a-z0-9][a-z0-9._/-]*)/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = PAGE.matcher(request.getRequestURI());
        if (!isRead(request) || !page.matches() || !Segments.areWords(page.group(1))) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        String target = page.group(1) + (query == null ? "" : "?" + query);
        if (target.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", target);
        response.setHeader("Cache-Control", "public, no-cache");
        response.setContentLength(0);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
