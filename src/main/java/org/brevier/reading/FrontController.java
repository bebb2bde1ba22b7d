package org.brevier.reading;

import java.util.List;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedFront;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.briefing.published.Renderings;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front page: the first briefing with its glance, the ones after it, and what each topic has to offer. */
@Controller
class FrontController {

    /** How many topics have a strip, and how many briefings stand in one. */
    private static final int STRIPS = 3;

    private static final int IN_STRIP = 3;

    private final PublishedFront front;
    private final PublishedBriefings briefings;
    private final PublishedNames names;
    private final Renderings renderings;
    private final Addresses addresses;
    private final Site site;

    FrontController(
            PublishedFront front,
            PublishedBriefings briefings,
            PublishedNames names,
            Renderings renderings,
            Addresses addresses,
            Site site) {
        this.front = front;
        this.briefings = briefings;
        this.names = names;
        this.renderings = renderings;
        this.addresses = addresses;
        this.site = site;
    }

    /** A topic with its newest briefings. */
    public record Strip(Named topic, List<PublishedBriefing> briefings) {}

    @GetMapping("/")
    ModelAndView front(@RequestParam(defaultValue = "1") PageNumber page) {
        var slice = front.page(page.value(), site.pageLength());
        if (!slice.exists()) {
            return Missing.page();
        }
        var view = new ModelAndView("reading/front")
                .addObject("briefings", slice)
                .addObject("front", true)
                .addObject("list", addresses.front())
                .addObject("head", head(page));
        if (page.value() == 1 && !slice.isEmpty()) {
            view.addObject("strips", strips());
            renderings.forPageOfMany(slice.items().getFirst()).ifPresent(lead -> view.addObject("lead", lead));
        }
        return view;
    }

    private Head head(PageNumber page) {
        String address = addresses.absolute(addresses.page(addresses.front(), page.value()));
        return Head.of("", site.tagline(), address).withData(StructuredData.site(site, addresses));
    }

    private List<Strip> strips() {
        return names.topics().stream()
                .sorted((one, other) -> Long.compare(other.briefings(), one.briefings()))
                .limit(STRIPS)
                .map(counted -> counted.of().topic())
                .map(topic -> new Strip(
                        topic, briefings.inTopic(topic.slug(), 1, IN_STRIP).items()))
                .toList();
    }
}
