package org.brevier.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedVersion;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.Comparison;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.share.Cards;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A briefing: its page, its older versions, and its twins as Markdown and JSON. */
@Controller
class BriefingController {

    private static final int RELATED = 3;
    private static final int LISTED = 20;

    private final PublishedBriefings briefings;
    private final Renderings renderings;
    private final Addresses addresses;
    private final Embeds embeds;
    private final Cards cards;
    private final Site site;
    private final Dates dates;

    BriefingController(
            PublishedBriefings briefings,
            Renderings renderings,
            Addresses addresses,
            Embeds embeds,
            Cards cards,
            Site site) {
        this.briefings = briefings;
        this.renderings = renderings;
        this.addresses = addresses;
        this.embeds = embeds;
        this.cards = cards;
        this.site = site;
        this.dates = new Dates(site);
    }

    @GetMapping("/briefings/{slug}")
    ModelAndView briefing(@PathVariable Slug slug, HttpServletResponse response) {
        return answer(briefings.find(slug), "", briefing -> page(briefing, response));
    }

    @GetMapping(path = "/briefings/{slug}", produces = "text/markdown")
    ModelAndView briefingAsMarkdown(@PathVariable Slug slug) {
        return markdown(slug);
    }

    @GetMapping("/briefings/{slug}.md")
    ModelAndView markdown(@PathVariable Slug slug) {
        return answer(briefings.find(slug), ".md", briefing -> new ModelAndView(new MarkdownTwin(briefing)));
    }

    @GetMapping("/briefings/{slug}.json")
    ModelAndView json(@PathVariable Slug slug) {
        return answer(
                briefings.find(slug),
                ".json",
                briefing -> new ModelAndView(
                        new JsonTwin(BriefingJson.of(briefing, renderings.forElsewhere(briefing), addresses, dates))));
    }

    @GetMapping("/briefings/{slug}/v{number:[1-9][0-9]{0,8}}")
    ModelAndView version(@PathVariable Slug slug, @PathVariable int number, HttpServletResponse response) {
        return answer(briefings.findVersion(slug, number), "/v" + number, briefing -> oldPage(briefing, response));
    }

    private ModelAndView answer(Lookup lookup, String ending, Answer found) {
        return switch (lookup) {
            case Lookup.Found at -> found.to(at.briefing());
            case Lookup.Moved moved -> Moved.to(addresses.briefing(moved.to()) + ending);
            case Lookup.Gone gone -> Gone.page(gone);
            case Lookup.Missing missing -> Missing.page();
        };
    }

    private ModelAndView page(PublishedBriefing briefing, HttpServletResponse response) {
        var rendered = renderings.forPage(briefing);
        embeds.allow(rendered.media(), response);
        response.addHeader(
                "Link",
                "<" + addresses.briefingMarkdown(briefing.slug()) + ">; rel=\"alternate\"; type=\"text/markdown\"");
        return view(briefing, rendered, head(briefing, rendered))
                .addObject("fixed", false)
                .addObject("related", briefings.related(briefing, RELATED))
                .addObject("neighbours", briefings.neighbours(briefing));
    }

    private ModelAndView oldPage(PublishedBriefing briefing, HttpServletResponse response) {
        var rendered = renderings.forPage(briefing);
        embeds.allow(rendered.media(), response);
        response.setHeader("X-Robots-Tag", "noindex");
        return view(briefing, rendered, head(briefing, rendered).notIndexed())
                .addObject("fixed", true)
                .addObject("changes", changes(briefing));
    }

    /** Against the version that readers saw before this one; empty for the first. */
    private Optional<Changes> changes(PublishedBriefing briefing) {
        return briefings.versions(briefing.id()).stream()
                .map(PublishedVersion::number)
                .filter(number -> number < briefing.version())
                .max(Integer::compare)
                .flatMap(number -> changes(briefing, number));
    }

    private Optional<Changes> changes(PublishedBriefing briefing, int before) {
        return briefings.findVersion(briefing.slug(), before) instanceof Lookup.Found earlier
                ? Optional.of(
                        new Changes(before, Comparison.of(earlier.briefing().manuscript(), briefing.manuscript())))
                : Optional.empty();
    }

    private ModelAndView view(PublishedBriefing briefing, RenderedBriefing rendered, Head head) {
        var versions = briefings.versions(briefing.id());
        return new ModelAndView("reading/briefing")
                .addObject("briefing", briefing)
                .addObject("rendered", rendered)
                .addObject("versions", versions)
                .addObject("listed", listed(versions))
                .addObject("head", head);
    }

    /** The newest and the first; those between can be asked for by their numbers. */
    private static List<PublishedVersion> listed(List<PublishedVersion> versions) {
        return versions.size() <= LISTED + 1
                ? versions
                : Stream.concat(versions.stream().limit(LISTED), Stream.of(versions.getLast()))
                        .toList();
    }

    private Head head(PublishedBriefing briefing, RenderedBriefing rendered) {
        var card = cards.address(briefing, rendered);
        var shared = card.map(address -> SharedPicture.card(address, rendered))
                .or(() -> rendered.picture().map(picture -> SharedPicture.of(picture, addresses)));
        return Head.of(
                        briefing.headline(),
                        briefing.standfirst(),
                        addresses.absolute(addresses.briefing(briefing.slug())))
                .withArticle(
                        briefing, shared, StructuredData.briefing(briefing, rendered, card, site, addresses, dates));
    }

    @FunctionalInterface
    private interface Answer {

        ModelAndView to(PublishedBriefing briefing);
    }
}
