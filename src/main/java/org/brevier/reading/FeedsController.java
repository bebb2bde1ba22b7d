package org.brevier.reading;

import org.brevier.briefing.published.PublishedNames;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What feeds there are, and how to follow them, for people. */
@Controller
class FeedsController {

    private final PublishedNames names;
    private final Addresses addresses;
    private final MessageSource messages;
    private final Site site;

    FeedsController(PublishedNames names, Addresses addresses, MessageSource messages, Site site) {
        this.names = names;
        this.addresses = addresses;
        this.messages = messages;
        this.site = site;
    }

    @GetMapping("/feeds")
    ModelAndView feeds() {
        var head = Head.of(
                messages.getMessage("feeds.title", null, site.language()),
                messages.getMessage("feeds.intro", null, site.language()),
                addresses.absolute(addresses.feeds()));
        return new ModelAndView("reading/feeds")
                .addObject("topics", names.topics())
                .addObject("authors", names.authors())
                .addObject("head", head);
    }
}
