package org.brevier.reading;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer where something has another address now, for good. */
final class Moved {

    private Moved() {}

    static ModelAndView to(String path) {
        var redirect = new RedirectView(path, true, true, false);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}
