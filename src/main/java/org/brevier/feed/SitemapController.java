package org.brevier.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevier.briefing.published.Counted;
import org.brevier.briefing.published.Dated;
import org.brevier.briefing.published.PublishedDates;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.briefing.published.TopicPage;
import org.brevier.site.Addresses;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Sitemaps (sitemaps.org protocol 0.9): one document, or an index of parts once there are many briefings; and Google's news sitemap. */
@Controller
class SitemapController {

    static final String WHOLE = "/sitemap.xml";
    static final String NEWS = "/news-sitemap.xml";
    private static final String LISTS = "/sitemap-lists.xml";

    private static final int PART = 10_000;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    /** A news sitemap names what came out in the last two days. */
    private static final Duration NEWS_AGE = Duration.ofDays(2);

    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final PublishedDates dates;
    private final PublishedNames names;
    private final PublishedPages pages;
    private final Addresses addresses;
    private final Site site;
    private final Clock clock;

    SitemapController(
            PublishedDates dates,
            PublishedNames names,
            PublishedPages pages,
            Addresses addresses,
            Site site,
            Clock clock) {
        this.dates = dates;
        this.names = names;
        this.pages = pages;
        this.addresses = addresses;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(WHOLE)
    ResponseEntity<byte[]> whole() {
        long count = dates.count();
        return answer(count > PART ? index(count) : urls(lists(), dates.part(1, PART)));
    }

    @GetMapping(LISTS)
    ResponseEntity<byte[]> ofLists() {
        return answer(urls(lists(), List.of()));
    }

    @GetMapping("/sitemap-{number}.xml")
    ResponseEntity<byte[]> part(@PathVariable String number) {
        var part = NUMBER.matcher(number).matches() ? dates.part(Integer.parseInt(number), PART) : List.<Dated>of();
        if (part.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return answer(urls(List.of(), part));
    }

    private Xml index(long count) {
        var xml = new Xml().open("sitemapindex", "xmlns", PROTOCOL);
        sitemap(xml, LISTS).close();
        for (int part = 1; (part - 1L) * PART < count; part++) {
            sitemap(xml, "/sitemap-" + part + ".xml");
            newestChange(part).ifPresent(changed -> xml.element("lastmod", changed.toString()));
            xml.close();
        }
        return xml.close();
    }

    private Xml sitemap(Xml xml, String path) {
        return xml.open("sitemap").element("loc", addresses.absolute(path));
    }

    private Optional<Instant> newestChange(int part) {
        return dates.part(part, PART).stream().map(Dated::changedAt).max(Comparator.naturalOrder());
    }

    private List<String> lists() {
        return Stream.of(
                        Stream.of(addresses.front(), addresses.topics(), addresses.archive(), addresses.corrections()),
                        names.topics().stream()
                                .map(Counted::of)
                                .map(TopicPage::topic)
                                .map(Named::slug)
                                .map(addresses::topic),
                        names.authors().stream()
                                .map(Counted::of)
                                .map(Named::slug)
                                .map(addresses::author),
                        pages.all().stream().map(page -> addresses.page(page.slug())))
                .flatMap(paths -> paths)
                .toList();
    }

    /** When a list last changed is not worth asking for: the optional {@code lastmod} is better left out than wrong. */
    private Xml urls(List<String> lists, List<Dated> briefings) {
        var xml = new Xml().open("urlset", "xmlns", PROTOCOL);
        lists.forEach(
                path -> xml.open("url").element("loc", addresses.absolute(path)).close());
        briefings.forEach(briefing -> xml.open("url")
                .element("loc", address(briefing))
                .element("lastmod", briefing.changedAt().toString())
                .close());
        return xml.close();
    }

    @GetMapping(NEWS)
    ResponseEntity<byte[]> news() {
        var xml = new Xml()
                .open("urlset", "xmlns", PROTOCOL, "xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
        var briefings = dates.since(clock.instant().minus(NEWS_AGE));
        if (briefings.isEmpty()) {
            front(xml);
        }
        briefings.forEach(briefing -> news(xml, briefing));
        return answer(xml.close());
    }

    /** A sitemap holds at least one address, also on a day without news. */
    private void front(Xml xml) {
        xml.open("url").element("loc", addresses.absolute(addresses.front())).close();
    }

    private void news(Xml xml, Dated briefing) {
        xml.open("url")
                .element("loc", address(briefing))
                .open("news:news")
                .open("news:publication")
                .element("news:name", site.title())
                .element("news:language", briefing.language().getLanguage())
                .close()
                .element("news:publication_date", briefing.dated().toString())
                .element("news:title", briefing.headline())
                .close()
                .close();
    }

    private String address(Dated briefing) {
        return addresses.absolute(addresses.briefing(briefing.slug()));
    }

    private static ResponseEntity<byte[]> answer(Xml xml) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml.bytes());
    }
}
