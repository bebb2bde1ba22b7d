package org.brevier.account;

import org.springframework.web.servlet.ModelAndView;

/** The page that shows a link to copy, once. */
final class LinkPage {

    private LinkPage() {}

    static ModelAndView invitation(PersonalLink link) {
        return page(link, "invitation");
    }

    static ModelAndView reset(PersonalLink link) {
        return page(link, "reset-link");
    }

    private static ModelAndView page(PersonalLink link, String kind) {
        return new ModelAndView("account/link").addObject("link", link).addObject("kind", kind);
    }
}
