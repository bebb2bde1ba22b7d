package org.brevier.reading;

import java.util.Optional;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.Renderings;
import org.brevier.share.Cards;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The picture that chat programs show beside a briefing's address. */
@Controller
class ShareImageController {

    private final PublishedBriefings briefings;
    private final Renderings renderings;
    private final Cards cards;
    private final Addresses addresses;

    ShareImageController(PublishedBriefings briefings, Renderings renderings, Cards cards, Addresses addresses) {
        this.briefings = briefings;
        this.renderings = renderings;
        this.cards = cards;
        this.addresses = addresses;
    }

    /** @param v the stamp of the picture that somebody was told of */
    @GetMapping("/share/{slug}.png")
    ModelAndView show(@PathVariable Slug slug, @RequestParam Optional<String> v) {
        return switch (briefings.find(slug)) {
            case Lookup.Found found -> card(found.briefing(), v.filter(it -> it.matches("[0-9a-f]{16}")));
            case Lookup.Moved moved -> Moved.to(addresses.share(moved.to()));
            case Lookup.Gone gone -> Gone.page(gone);
            case Lookup.Missing missing -> Missing.page();
        };
    }

    private ModelAndView card(PublishedBriefing briefing, Optional<String> told) {
        var rendered = renderings.forPage(briefing);
        boolean present = told.isPresent() && told.equals(cards.stamp(briefing, rendered));
        if (told.isPresent() && !present) {
            return Moved.forNow(addresses.share(briefing.slug()));
        }
        return cards.draw(briefing, rendered)
                .map(picture -> new ModelAndView(new ShareImage(picture, present)))
                .orElseGet(Missing::page);
    }
}
