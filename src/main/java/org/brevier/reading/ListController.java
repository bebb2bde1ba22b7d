package org.brevier.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.brevier.briefing.published.Counted;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.brevier.site.Slice;
import org.brevier.site.Slug;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists that briefings stand in: topics, authors, the months of the archive. */
@Controller
class ListController {

    /** How many topics stand for a briefing in the length of a page, each being one line. */
    private static final int TOPICS = 10;

    /** How many years a page of the archive shows. */
    private static final int YEARS = 10;

    private final PublishedBriefings briefings;
    private final PublishedNames names;
    private final Addresses addresses;
    private final MessageSource messages;
    private final Site site;
    private final Dates dates;

    ListController(
            PublishedBriefings briefings,
            PublishedNames names,
            Addresses addresses,
            MessageSource messages,
            Site site) {
        this.briefings = briefings;
        this.names = names;
        this.addresses = addresses;
        this.messages = messages;
        this.site = site;
        this.dates = new Dates(site);
    }

    @GetMapping("/topics")
    ModelAndView topics(@RequestParam(defaultValue = "1") PageNumber page) {
        var topics = Slice.of(names.topics(), page.value(), TOPICS * site.pageLength());
        return topics.exists() ? index("topics", addresses.topics(), page).addObject("topics", topics) : Missing.page();
    }

    @GetMapping("/topics/{slug}")
    ModelAndView topic(@PathVariable Slug slug, @RequestParam(defaultValue = "1") PageNumber page) {
        return names.topic(slug)
                .map(topic -> {
                    String title = topic.topic().name();
                    var list = briefings.inTopic(slug, page.value(), site.pageLength());
                    return list("topic", title, topic.description(), addresses.topic(slug), list)
                            .addObject("feed", addresses.topic(slug));
                })
                .or(() -> names.movedTopic(slug).map(present -> Moved.to(addresses.topic(present))))
                .orElseGet(Missing::page);
    }

    @GetMapping("/authors/{slug}")
    ModelAndView author(@PathVariable Slug slug, @RequestParam(defaultValue = "1") PageNumber page) {
        return names.author(slug)
                .map(author -> list(
                                "author",
                                author.name(),
                                "",
                                addresses.author(slug),
                                briefings.by(slug, page.value(), site.pageLength()))
                        .addObject("feed", addresses.author(slug)))
                .orElseGet(Missing::page);
    }

    @GetMapping("/archive")
    ModelAndView archive(@RequestParam(defaultValue = "1") PageNumber page) {
        var years = new LinkedHashMap<Integer, List<Counted<YearMonth>>>();
        for (var month : names.months()) {
            years.computeIfAbsent(month.of().getYear(), year -> new ArrayList<>())
                    .add(month);
        }
        var shown = Slice.of(List.copyOf(years.entrySet()), page.value(), YEARS);
        return shown.exists() ? index("archive", addresses.archive(), page).addObject("years", shown) : Missing.page();
    }

    @GetMapping("/archive/{year}/{month}")
    ModelAndView month(
            @PathVariable String year, @PathVariable String month, @RequestParam(defaultValue = "1") PageNumber page) {
        var at = AddressParts.month(year, month);
        if (at.isEmpty()) {
            return Missing.page();
        }
        var list = briefings.in(at.get(), page.value(), site.pageLength());
        return list.isEmpty()
                ? Missing.page()
                : list("month", dates.month(at.get()), "", addresses.archive(at.get()), list);
    }

    private ModelAndView list(
            String kind, String title, String description, String address, Slice<PublishedBriefing> list) {
        if (!list.exists()) {
            return Missing.page();
        }
        String said = description.isEmpty() ? message("list.description." + kind, title, site.title()) : description;
        var head = Head.of(title, said, addresses.absolute(addresses.page(address, list.number())));
        return new ModelAndView("reading/list")
                .addObject("kind", kind)
                .addObject("title", title)
                .addObject("description", description)
                .addObject("list", address)
                .addObject("briefings", list)
                .addObject("head", kind.equals("month") ? head : head.withFeed(title + " · " + site.title(), address));
    }

    private ModelAndView index(String name, String address, PageNumber page) {
        return new ModelAndView("reading/" + name)
                .addObject("list", address)
                .addObject(
                        "head",
                        Head.of(
                                message(name + ".title"),
                                site.tagline(),
                                addresses.absolute(addresses.page(address, page.value()))));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, site.language());
    }
}
