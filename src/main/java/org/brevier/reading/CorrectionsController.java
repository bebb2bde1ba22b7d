package org.brevier.reading;

import org.brevier.briefing.published.PublishedNotices;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every correction and clarification, newest first. */
@Controller
class CorrectionsController {

    private final PublishedNotices notices;
    private final Addresses addresses;
    private final MessageSource messages;
    private final Site site;

    CorrectionsController(PublishedNotices notices, Addresses addresses, MessageSource messages, Site site) {
        this.notices = notices;
        this.addresses = addresses;
        this.messages = messages;
        this.site = site;
    }

    @GetMapping("/corrections")
    ModelAndView corrections(@RequestParam(defaultValue = "1") PageNumber page) {
        var list = notices.correctionsAndClarifications(page.value(), site.pageLength());
        if (!list.exists()) {
            return Missing.page();
        }
        return new ModelAndView("reading/corrections")
                .addObject("corrections", list)
                .addObject("list", addresses.corrections())
                .addObject("head", head(page));
    }

    private Head head(PageNumber page) {
        return Head.of(
                messages.getMessage("corrections.title", null, site.language()),
                messages.getMessage("corrections.intro", null, site.language()),
                addresses.absolute(addresses.page(addresses.corrections(), page.value())));
    }
}
