package org.brevier.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.brevier.briefing.published.PublishedPage;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.briefing.published.Renderings;
import org.brevier.site.Addresses;
import org.brevier.site.Direction;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A standing page, such as About or Contact. */
@Controller
class StandingPageController {

    private final PublishedPages pages;
    private final Renderings renderings;
    private final Addresses addresses;
    private final Embeds embeds;
    private final Site site;

    StandingPageController(PublishedPages pages, Renderings renderings, Addresses addresses, Embeds embeds, Site site) {
        this.pages = pages;
        this.renderings = renderings;
        this.addresses = addresses;
        this.embeds = embeds;
        this.site = site;
    }

    @GetMapping("/{slug:[a-z0-9-]+}")
    ModelAndView page(@PathVariable Slug slug, HttpServletResponse response) {
        return pages.find(slug)
                .map(page -> view(page, response))
                .or(() -> pages.moved(slug).map(this::moved))
                .orElseGet(Missing::page);
    }

    private ModelAndView moved(Slug present) {
        var redirect = new RedirectView(addresses.page(present), true, true, false);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }

    private ModelAndView view(PublishedPage page, HttpServletResponse response) {
        var rendered = renderings.page(page);
        embeds.allow(rendered.media(), response);
        var language = rendered.language().map(Locale::forLanguageTag).orElse(site.language());
        return new ModelAndView("reading/page")
                .addObject("rendered", rendered)
                .addObject("language", language)
                .addObject("textDirection", rendered.direction().orElse(Direction.of(language)))
                .addObject(
                        "head",
                        Head.of(
                                page.title(),
                                rendered.description().orElse(""),
                                addresses.absolute(addresses.page(page.slug()))));
    }
}
