package org.brevier.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page for a link that works no more, or never did: used, ended, replaced or made up, nobody is told which. */
final class DeadLink {

    private DeadLink() {}

    static ModelAndView page() {
        var page = new ModelAndView("account/dead-link");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
