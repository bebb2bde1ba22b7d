package org.brevier.account;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a page says that there were too many tries (RFC 6585, section 4). */
final class TooMany {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private TooMany() {}

    static ModelAndView on(ModelAndView page, Duration wait) {
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page.addObject("minutes", wait.plus(MINUTE).minusNanos(1).toMinutes());
    }
}
