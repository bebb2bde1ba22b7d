package org.brevier.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no files outside the desk: a form of this kind, by whatever method it comes, is written to the disk as soon as
 * anybody asks for one of its parameters. Stands behind the filter that sets the headers of every answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class FilesElsewhere extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FilesAtTheDoor.isBrought(request) && !isDesk(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isDesk(String path) {
        return path.equals(DeskAddresses.DESK) || path.startsWith(DeskAddresses.DESK + "/");
    }
}
