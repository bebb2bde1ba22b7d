package org.brevier.reading;

import java.util.Map;
import org.brevier.briefing.published.Lookup;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answer where something was withdrawn: with the reason and the date. */
final class Gone {

    private Gone() {}

    static ModelAndView page(Lookup.Gone gone) {
        return new ModelAndView("error/410", Map.of("gone", gone), HttpStatus.GONE);
    }
}
