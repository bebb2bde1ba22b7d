package org.brevier.reading;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answer where nothing public stands: the same for every address, so that a draft cannot be told from nothing. */
final class Missing {

    private Missing() {}

    static ModelAndView page() {
        return new ModelAndView("error/404", Map.of(), HttpStatus.NOT_FOUND);
    }
}
