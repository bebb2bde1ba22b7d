package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.brevier.site.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSchemaTest {

    @Test
    void anEmptySiteHasEmptyFeedsThatAreValid() {
        assertAllValid(new Newsroom(), "/", "");
        Schemas.assertValidXml("rss.xsd", new Newsroom().bytes("/corrections.xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics/iran/", "/authors/ada-writer/"})
    void everyFeedIsValidInEveryFormatOnEveryPageAndInBothViews(String home) {
        var newsroom = new Newsroom().with(7);
        newsroom.publish(Samples.corrected(newsroom.briefings.get(5), Samples.MORNING.plusSeconds(90_000)));
        assertAllValid(newsroom, home, "");
        assertAllValid(newsroom, home, "?page=3");
        assertAllValid(newsroom, home, "?view=glance");
        assertAllValid(newsroom, home, "?view=glance&page=2");
    }

    @ParameterizedTest(name = "A109: {0}")
    @ValueSource(strings = {Samples.HOSTILE, Samples.FORBIDDEN, "]]>", "<![CDATA[", "\uD83D\uDE00 \uD800", "\u0000"})
    void aHostileHeadlineLeavesEveryFeedValid(String headline) {
        var newsroom = new Newsroom();
        newsroom.briefings.add(Samples.briefing(1, headline));
        assertAllValid(newsroom, "/", "");
        assertAllValid(newsroom, "/", "?view=glance");
    }

    @Test
    void aTextWithNothingButAHeadlineIsAnEntryToo() {
        var newsroom = new Newsroom().with(1);
        newsroom.renderings.put(new Slug("briefing-1"), Samples.bare("Briefing 1"));
        assertAllValid(newsroom, "/", "");
    }

    @Test
    void datesAreWrittenInEnglishAndNumbersInLatinDigitsInEveryLanguage() {
        var newsroom = new Newsroom(
                        Samples.site("https://news.example.org", Locale.forLanguageTag("ar-EG"), 3, Optional.empty()))
                .with(1);
        assertAllValid(newsroom, "/", "");
        assertThat(newsroom.text("/feed.xml")).contains("<pubDate>Thu, 5 Jun 2025 10:00:00 GMT</pubDate>");
    }

    @Test
    void theSchemasRefuseWhatTheFormatsForbid() {
        var newsroom = new Newsroom().with(1);
        assertRefused("rss.xsd", newsroom.text("/feed.xml").replace(" GMT<", " UTC<"));
        assertRefused(
                "rss.xsd", newsroom.text("/feed.xml").replace("https://news.example.org/briefings", "/briefings"));
        assertRefused("atom.xsd", newsroom.text("/atom.xml").replace("<id>urn:", "<id>http:"));
        assertRefused("atom.xsd", newsroom.text("/atom.xml").replaceFirst("<updated>[^<]*</updated>", ""));
        assertThatThrownBy(() -> Schemas.assertValidJson(
                        "json-feed.json",
                        newsroom.text("/feed.json")
                                .replace("content_html", "content")
                                .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertRefused(String schema, String document) {
        assertThatThrownBy(() -> Schemas.assertValidXml(schema, document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AssertionError.class);
    }

    private static void assertAllValid(Newsroom newsroom, String home, String query) {
        Schemas.assertValidXml("rss.xsd", newsroom.bytes(home + "feed.xml" + query));
        Schemas.assertValidXml("atom.xsd", newsroom.bytes(home + "atom.xml" + query));
        Schemas.assertValidJson("json-feed.json", newsroom.bytes(home + "feed.json" + query));
    }
}
