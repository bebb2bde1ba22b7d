package org.brevier.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.brevier.redirect.Misses;
import org.brevier.site.Site;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notices what readers do not find, before they are told. Of where they come from only that counts that it is here. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class Missed extends OncePerRequestFilter {

    private final Misses misses;
    private final String ownPages;

    Missed(Misses misses, Site site) {
        this.misses = misses;
        this.ownPages = site.baseUrl() + "/";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")) {
            chain.doFilter(request, new Noticing(response, () -> count(request)));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void count(HttpServletRequest request) {
        String page = request.getHeader("Referer");
        misses.count(request.getRequestURI(), page != null && page.startsWith(ownPages));
    }

    private static final class Noticing extends HttpServletResponseWrapper {

        private final Runnable missed;
        private boolean noticed;

        Noticing(HttpServletResponse response, Runnable missed) {
            super(response);
            this.missed = missed;
        }

        private void notice(int status) {
            if (status == SC_NOT_FOUND && !noticed) {
                noticed = true;
                missed.run();
            }
        }

        @Override
        public void setStatus(int status) {
            notice(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            notice(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            notice(status);
            super.sendError(status, message);
        }
    }
}
