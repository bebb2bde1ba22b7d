package org.brevier.reading;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer where something has another address now, for good. */
final class Moved {

    private Moved() {}

    /** An answer that the page cache does not keep. */
    static ModelAndView forNow(String path) {
        return new ModelAndView(new RedirectView(path, true, true, false));
    }

    static ModelAndView to(String path) {
        var redirect = new RedirectView(path, true, true, false);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}
