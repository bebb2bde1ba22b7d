package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.brevier.briefing.published.PublishedPage;
import org.brevier.site.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class CrawlerFilesTest {

    private final Newsroom newsroom = new Newsroom().with(3);

    @Test
    void anEmptySiteHasFilesForCrawlersThatAreValid() {
        var empty = new Newsroom();
        Schemas.assertValidXml("sitemap.xsd", empty.bytes("/sitemap.xml"));
        Schemas.assertValidXml("sitemap.xsd", empty.bytes("/news-sitemap.xml"));
        Schemas.assertValidXml("opml.xsd", empty.bytes("/feeds.opml"));
        assertThat(empty.text("/llms.txt")).isEqualTo("# The Example\n\n> What matters, first\n");
    }

    @Test
    void aSitemapListsEveryPageWithItsLastSubstantiveChange() {
        newsroom.publish(Samples.corrected(newsroom.briefings.getLast(), Instant.parse("2025-06-07T08:00:00Z")));
        newsroom.pages.add(page("about", "About"));
        byte[] sitemap = newsroom.bytes("/sitemap.xml");
        Schemas.assertValidXml("sitemap.xsd", sitemap);
        assertThat(new String(sitemap, StandardCharsets.UTF_8))
                .contains("<loc>https://news.example.org/</loc>")
                .contains("<loc>https://news.example.org/about</loc>")
                .contains("<loc>https://news.example.org/topics/iran</loc>")
                .contains("<loc>https://news.example.org/authors/ada-writer</loc>")
                .contains(
                        "<loc>https://news.example.org/briefings/briefing-3</loc>\n<lastmod>2025-06-07T08:00:00Z</lastmod>");
    }

    @Test
    void manyBriefingsMakeAnIndexOfParts() {
        var large = new Newsroom().with(10_001);
        byte[] index = large.bytes("/sitemap.xml");
        Schemas.assertValidXml("siteindex.xsd", index);
        assertThat(new String(index, StandardCharsets.UTF_8))
                .contains("/sitemap-lists.xml", "/sitemap-1.xml", "/sitemap-2.xml")
                .doesNotContain("/sitemap-3.xml");
        Schemas.assertValidXml("sitemap.xsd", large.bytes("/sitemap-lists.xml"));
        Schemas.assertValidXml("sitemap.xsd", large.bytes("/sitemap-1.xml"));
        assertThat(large.text("/sitemap-2.xml")).containsOnlyOnce("<url>").contains("/briefings/briefing-10001</loc>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap-2.xml", "/sitemap-0.xml", "/sitemap-x.xml", "/sitemap-99999999999.xml"})
    void aPartThatIsNotThereIsNotFound(String address) {
        assertThat(newsroom.ask(address).getStatus()).isEqualTo(404);
    }

    @Test
    void theNewsSitemapHoldsTheLastTwoDays() {
        var newsroom = new Newsroom(Samples.site(), Samples.MORNING.plusSeconds(2 * 86_400 + 2 * 3600));
        newsroom.with(2).briefings.add(Samples.briefing(3, Samples.FORBIDDEN));
        byte[] sitemap = newsroom.bytes("/news-sitemap.xml");
        Schemas.assertValidXml("sitemap.xsd", sitemap);
        assertThat(new String(sitemap, StandardCharsets.UTF_8))
                .contains("briefing-2", "briefing-3", "<news:name>The Example</news:name>")
                .doesNotContain("briefing-1<");
    }

    @Test
    void robotsAreToldOfTheSitemapsAndKeptFromTheDesk() {
        assertThat(newsroom.text("/robots.txt")).isEqualTo("""
                User-agent: *
                Disallow: /admin
                Disallow: /preview
                Disallow: /search

                Sitemap: https://news.example.org/sitemap.xml
                Sitemap: https://news.example.org/news-sitemap.xml
                """);
    }

    @Test
    void findersOfHolesAreToldWhomToTell() {
        var contact = Optional.of(URI.create("mailto:desk@example.org"));
        var reachable = new Newsroom(Samples.site("https://news.example.org", Locale.ENGLISH, 3, contact));
        assertThat(reachable.text("/.well-known/security.txt")).isEqualTo("""
                Contact: mailto:desk@example.org
                Expires: 2026-06-05T00:00:00Z
                Preferred-Languages: en
                Canonical: https://news.example.org/.well-known/security.txt
                """);
        assertThat(newsroom.ask("/.well-known/security.txt").getStatus()).isEqualTo(404);
        newsroom.pages.add(page("contact", "Contact"));
        assertThat(newsroom.text("/.well-known/security.txt"))
                .startsWith("Contact: https://news.example.org/contact\n");
    }

    @Test
    void programsThatReadTextFindTheMarkdown() {
        newsroom.briefings.add(Samples.briefing(4, "A [link](x) & *more*\n# heading"));
        newsroom.pages.add(page("about", "About"));
        assertThat(newsroom.text("/llms.txt"))
                .startsWith("# The Example\n\n> What matters, first\n\n## Briefings\n\n")
                .contains(
                        "- [Briefing 3](https://news.example.org/briefings/briefing-3.md): The standfirst of Briefing 3\n")
                .contains("- [A \\[link\\](x) \\& \\*more\\* \\# heading](https://")
                .contains("## Topics\n\n- [Iran](https://news.example.org/topics/iran): All about Iran\n")
                .contains("## Pages\n\n- [About](https://news.example.org/about)\n");
    }

    @Test
    void aReaderCanTakeInAllFeedsAtOnce() {
        byte[] opml = newsroom.bytes("/feeds.opml");
        Schemas.assertValidXml("opml.xsd", opml);
        assertThat(new String(opml, StandardCharsets.UTF_8))
                .contains("xmlUrl=\"https://news.example.org/feed.xml\" htmlUrl=\"https://news.example.org/\"")
                .contains("xmlUrl=\"https://news.example.org/feed.xml?view=glance\"")
                .contains("xmlUrl=\"https://news.example.org/corrections.xml\"")
                .contains("xmlUrl=\"https://news.example.org/topics/iran/feed.xml\"")
                .contains("xmlUrl=\"https://news.example.org/authors/ada-writer/feed.xml\"");
    }

    @Test
    void aDeviceCanPutTheSiteAmongItsApps() {
        Schemas.assertValidJson("web-manifest.json", newsroom.bytes("/site.webmanifest"));
        assertThat(newsroom.text("/site.webmanifest")).contains("\"theme_color\":\"#b3261e\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/rss, /feed.xml",
        "/rss.xml, /feed.xml",
        "/feed, /feed.xml",
        "/index.xml, /feed.xml",
        "/atom, /atom.xml",
        "/opml.xml, /feeds.opml",
        "/sitemap-news.xml, /news-sitemap.xml",
        "/security.txt, /.well-known/security.txt"
    })
    void usualAddressesLeadToOurs(String alias, String address) {
        var response = newsroom.ask(alias);
        assertThat(response.getStatus()).isEqualTo(301);
        assertThat(response.getHeader(HttpHeaders.LOCATION)).isEqualTo("https://news.example.org" + address);
    }

    @ParameterizedTest
    @CsvSource({
        "/sitemap.xml, application/xml",
        "/news-sitemap.xml, application/xml",
        "/robots.txt, text/plain;charset=utf-8",
        "/llms.txt, text/plain;charset=utf-8",
        "/feeds.opml, text/x-opml;charset=utf-8",
        "/site.webmanifest, application/manifest+json"
    })
    void eachFileHasItsMediaType(String address, String type) {
        assertThat(newsroom.ask(address).getHeader(HttpHeaders.CONTENT_TYPE)).isEqualToIgnoringCase(type);
    }

    private static PublishedPage page(String slug, String title) {
        return new PublishedPage(
                new Slug(slug), title, Samples.MORNING, Samples.briefing(1).manuscript());
    }
}
