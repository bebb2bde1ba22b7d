package org.brevier.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.brevier.markdown.Unreadable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What holds for every page in the frame beside a text: it runs nothing, and asks nobody else for anything. */
final class PreviewFrame {

    /** Tells the layout that no script would run. */
    static final String STILL = "still";

    private static final String POLICY =
            "sandbox allow-same-origin; default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self';"
                    + " font-src 'self'; frame-ancestors 'self'";

    private PreviewFrame() {}

    static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** Why there is nothing to show. */
    static ModelAndView unreadable(Unreadable why, HttpServletResponse response) {
        guard(response);
        var page = new ModelAndView("editing/unreadable")
                .addObject("line", why.line())
                .addObject("reason", why.reason());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
