package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** What a running site with the sample content gives to machines, by schemas and readers that are not ours. */
@SiteTest
@TestPropertySource(properties = {"brevier.site.feed-length=5", "brevier.site.page-length=7"})
class WholeSiteTest {

    private static final String BASE = "https://news.example.org";

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;

    WholeSiteTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void fill() throws IOException {
        clock.set(Instant.parse("2026-12-01T12:00:00Z"));
        var samples = Path.of("content");
        try (var files = Files.walk(samples)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                newsroom.lay(samples.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        newsroom.publish(
                "hostile",
                Copy.titled("]]> <script>alert(1)</script> & <![CDATA[ \u202e \ud83d\ude00")
                        .with("date", "2026-11-30T09:00:00Z")
                        .with("topics", "[\"<b>Hostile</b> & co\"]")
                        .and("> [!CORRECTION] 2026-11-30\n> Not <b>Monday</b> & not ]]> Tuesday."));
    }

    private byte[] bytes(String address) {
        var answer = web.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.bytes();
    }

    @ParameterizedTest(name = "{0} is valid and read whole, {1}")
    @CsvSource({
        "/, ''",
        "/, ?view=glance",
        "/topics/science/, ''",
        "/topics/b-hostile-b-co/, ''",
        "/authors/ada-writer/, ''",
        "/authors/ada-writer/, ?view=glance"
    })
    void everyFeedIsValidToItsOldestEntryAndSaysTheSameInEveryFormat(String home, String query) {
        var rss = walk("rss.xsd", home + "feed.xml" + query, "channel > atom|link[rel=next]");
        var atom = walk("atom.xsd", home + "atom.xml" + query, "feed > link[rel=next]");
        var json = walkJson(home + "feed.json" + query);

        assertThat(rss).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(atom).isEqualTo(rss);
        assertThat(json).isEqualTo(rss);
    }

    /** The ids of all entries, as ROME reads them. */
    private List<String> walk(String schema, String address, String next) {
        var ids = new ArrayList<String>();
        String page = address;
        while (!page.isEmpty()) {
            byte[] document = bytes(page);
            Schemas.assertValidXml(schema, document);
            for (SyndEntry entry : read(document).getEntries()) {
                assertThat(entry.getLink()).startsWith(BASE + "/briefings/");
                assertThat(entry.getTitle()).isNotBlank();
                ids.add(entry.getUri());
            }
            page = web.get(page).xml().select(next).attr("href").replace(BASE, "");
        }
        return ids;
    }

    private List<String> walkJson(String address) {
        var ids = new ArrayList<String>();
        String page = address;
        while (!page.isEmpty()) {
            Schemas.assertValidJson("json-feed.json", bytes(page));
            var feed = web.get(page).json();
            assertThat(feed.get("feed_url").asString()).isEqualTo(BASE + address);
            feed.get("items").forEach(item -> ids.add(item.get("id").asString()));
            page = feed.has("next_url") ? feed.get("next_url").asString().replace(BASE, "") : "";
        }
        return ids;
    }

    private static SyndFeed read(byte[] document) {
        try {
            return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
        } catch (FeedException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @DisplayName("A109: the headline is read as it was written")
    @Test
    void theHeadlineIsReadAsItWasWritten() {
        assertThat(read(bytes("/topics/b-hostile-b-co/feed.xml"))
                        .getEntries()
                        .getFirst()
                        .getTitle())
                .startsWith("Corrected: ]]> <script>alert(1)</script> & <![CDATA[");
    }

    @Test
    void theFeedOfCorrectionsAndThatOfASearchAreValid() {
        for (String address : List.of("/corrections.xml", "/search/feed.xml?q=moon")) {
            Schemas.assertValidXml("rss.xsd", bytes(address));
            assertThat(entries(address)).as(address).isNotEmpty();
        }
    }

    /** A search that finds the index being made waits two seconds for it, and then goes without. */
    private List<SyndEntry> entries(String address) {
        var entries = read(bytes(address)).getEntries();
        for (int again = 0; entries.isEmpty() && again < 15; again++) {
            entries = read(bytes(address)).getEntries();
        }
        return entries;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/news-sitemap.xml"})
    void sitemapsAreValidAndNameOnlyPagesThatAnswer(String address) {
        Schemas.assertValidXml("sitemap.xsd", bytes(address));
        var places = web.get(address).xml().select("url > loc").eachText();

        assertThat(places)
                .hasSizeGreaterThan(address.equals("/sitemap.xml") ? 15 : 0)
                .doesNotHaveDuplicates();
        for (String place : places) {
            assertThat(web.get(place.replace(BASE, "")).status()).as(place).isEqualTo(200);
        }
    }

    @Test
    void theListOfFeedsTheManifestAndTheQuotationAreValid() {
        Schemas.assertValidXml("opml.xsd", bytes("/feeds.opml"));
        Schemas.assertValidJson("web-manifest.json", bytes("/site.webmanifest"));
        Schemas.assertValidJson("oembed.json", bytes("/oembed?url=" + BASE + "/briefings/how-tides-are-predicted"));
        for (String feed :
                web.get("/feeds.opml").xml().select("outline[xmlUrl]").eachAttr("xmlUrl")) {
            assertThat(web.get(feed.replace(BASE, "")).status()).as(feed).isEqualTo(200);
        }
    }
}
