package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.brevier.briefing.Desk;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What readers are told of a file that is taken in again. */
@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class AnnouncementTest {

    private static final String NOTICE = """
            > [!CORRECTION] 2026-06-15
            > An earlier version said that water comes through at eight places.
            """;

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;
    private final Desk desk;

    AnnouncementTest(Newsroom newsroom, Web web, TestClock clock, Desk desk) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
        this.desk = desk;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void aFileThatHasNotChangedMakesNoVersion() {
        var copy = Copy.titled("The same again");
        newsroom.publish("same-again", copy);
        newsroom.publish("same-again", copy);

        assertThat(web.get("/briefings/same-again.json").json().get("version").asInt())
                .isEqualTo(1);
        assertThat(revision("same-again")).isEqualTo(1);
    }

    @Test
    void aMendedTypoIsANewVersionThatNobodyIsToldOf() {
        newsroom.publish("typo", Copy.titled("A typo").and("Teh last sentence."));
        var item = item("/feed.xml", "typo").toString();
        var modified = web.get("/briefings/typo.json").json().get("changed").asString();
        clock.advance(Duration.ofHours(1));
        newsroom.publish("typo", Copy.titled("A typo").and("The last sentence."));

        var json = web.get("/briefings/typo.json").json();
        assertThat(json.get("version").asInt()).isEqualTo(2);
        assertThat(json.get("changed").asString()).isEqualTo(modified);
        assertThat(revision("typo")).isEqualTo(2);
        var page = web.get("/briefings/typo").html();
        assertThat(page.text()).contains("The last sentence.").doesNotContain("Last substantive update");
        assertThat(page.select("#versions + ol li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains(": Spelling");
        assertThat(item("/feed.xml", "typo").toString()).isEqualTo(item.replace("Teh last", "The last"));
        assertThat(web.get("/briefings/typo/v1").html().text()).contains("Teh last sentence.");
        assertThat(web.get("/corrections").body()).doesNotContain("/briefings/typo");
    }

    private int revision(String slug) {
        return desk.findBySlug(new Slug(slug)).orElseThrow().revision().number();
    }

    @Test
    void aCorrectionIsToldToEverybodyOnce() {
        newsroom.publish("wall", Copy.titled("The harbour wall"));
        clock.advance(Duration.ofHours(2));
        newsroom.publish("wall", Copy.titled("The harbour wall").and(NOTICE));

        for (var feed : new String[] {"/feed.xml", "/atom.xml"}) {
            assertThat(item(feed, "wall").select("> title").text()).as(feed).isEqualTo("Corrected: The harbour wall");
        }
        assertThat(web.get("/feed.json").body()).contains("\"Corrected: The harbour wall\"");
        assertThat(item("/feed.xml", "wall").select("content|encoded").text()).startsWith("<aside>");
        var page = web.get("/briefings/wall").html();
        assertThat(page.select(".notices + #at-a-glance")).hasSize(1);
        assertThat(page.select(".notice-correction").text()).contains("eight places");
        assertThat(page.select(".facts time").eachAttr("datetime"))
                .containsExactly("2026-06-01T09:00:00Z", "2026-06-15T14:00:00Z");
        assertThat(item("/feed.xml", "wall").select("atom|updated").text()).isEqualTo("2026-06-15T14:00:00Z");
        assertThat(web.get("/sitemap.xml")
                        .xml()
                        .select("url:has(loc:contains(/briefings/wall)) lastmod")
                        .text())
                .isEqualTo("2026-06-15T14:00:00Z");
        assertOneCorrection("wall");
    }

    @Test
    void aCorrectionThatIsRewordedOrFollowedByATypoIsNoSecondOne() {
        var copy = Copy.titled("Reworded");
        newsroom.publish("reworded", copy);
        clock.advance(Duration.ofHours(1));
        newsroom.publish("reworded", copy.and(NOTICE));
        var id = item("/corrections.xml", "reworded").select("guid").text();
        clock.advance(Duration.ofHours(1));
        newsroom.publish("reworded", copy.and(NOTICE.replace("eight", "seven")));
        newsroom.publish("reworded", copy.and("One more sentence.").and(NOTICE.replace("eight", "seven")));

        assertOneCorrection("reworded");
        assertThat(item("/corrections.xml", "reworded").select("guid").text()).isEqualTo(id);
        assertThat(item("/corrections.xml", "reworded").text())
                .contains("seven")
                .doesNotContain("eight");
        assertThat(web.get("/briefings/reworded.json").json().get("changed").asString())
                .isEqualTo("2026-06-15T13:00:00Z");
    }

    private void assertOneCorrection(String slug) {
        assertThat(web.get("/corrections.xml").xml().select("item:has(link:containsOwn(/briefings/" + slug + "))"))
                .hasSize(1);
        assertThat(web.get("/corrections").html().select(".row-title a[href=/briefings/" + slug + "]"))
                .hasSize(1);
    }

    @Test
    void anUpdateMovesTheDateThatItSays() {
        newsroom.publish("updated", Copy.titled("The storm is near"));
        clock.advance(Duration.ofHours(3));
        newsroom.publish(
                "updated",
                Copy.titled("The storm is near")
                        .with("updated", "2026-06-15T13:30:00Z")
                        .and("The storm has turned."));

        var json = web.get("/briefings/updated.json").json();
        assertThat(json.get("changed").asString()).isEqualTo("2026-06-15T13:30:00Z");
        assertThat(web.get("/briefings/updated")
                        .html()
                        .select("#versions + ol li")
                        .eachText())
                .first()
                .asString()
                .contains(": Update");
        assertThat(item("/feed.xml", "updated").select("> title").text()).isEqualTo("The storm is near");
        assertThat(web.get("/corrections").body()).doesNotContain("/briefings/updated");
    }

    @Test
    void theLastChangeNeverGoesBackNorStandsStillWhenThereIsAnUpdate() {
        var copy = Copy.titled("Always onwards").with("updated", "2026-06-10T09:00:00Z");
        newsroom.publish("onwards", copy);
        assertThat(changed("onwards")).isEqualTo("2026-06-10T09:00:00Z");

        clock.advance(Duration.ofHours(1));
        var updated = copy.and("> [!UPDATE] 2026-06-15\n> The storm has turned.");
        newsroom.publish("onwards", updated);
        assertThat(changed("onwards")).isEqualTo("2026-06-15T13:00:00Z");

        clock.advance(Duration.ofHours(1));
        var corrected = updated.and(NOTICE);
        newsroom.publish("onwards", corrected);
        assertThat(changed("onwards")).isEqualTo("2026-06-15T14:00:00Z");

        clock.advance(Duration.ofHours(1));
        newsroom.publish(
                "onwards",
                corrected.with("updated", "2026-06-12T09:00:00Z").and("> [!UPDATE] 2026-06-15\n> The storm is over."));
        assertThat(changed("onwards")).isEqualTo("2026-06-15T15:00:00Z");
        assertThat(item("/atom.xml", "onwards").select("updated").text()).isEqualTo("2026-06-15T15:00:00Z");
    }

    @Test
    void anUpdateThatIsStillAheadIsNoneYet() {
        var copy = Copy.titled("Ahead").with("updated", "2026-06-20T09:00:00Z");
        newsroom.publish("ahead", copy);
        clock.advance(Duration.ofHours(1));
        newsroom.publish("ahead", copy.and("A typo is mended."));

        assertThat(changed("ahead")).isEqualTo("2026-06-01T09:00:00Z");
    }

    @Test
    void aBriefingIsNeverOlderInItsLastChangeThanInItsDate() {
        var copy = Copy.titled("Another date");
        newsroom.publish("another-date", copy);
        newsroom.publish("another-date", copy.with("date", "2026-06-10T09:00:00Z"));
        assertThat(changed("another-date")).isEqualTo("2026-06-10T09:00:00Z");
        assertThat(item("/atom.xml", "another-date").select("updated").text()).isEqualTo("2026-06-10T09:00:00Z");

        newsroom.publish("another-date", copy.with("date", "2026-06-05T09:00:00Z"));
        assertThat(changed("another-date")).isEqualTo("2026-06-05T09:00:00Z");
    }

    private String changed(String slug) {
        return web.get("/briefings/" + slug + ".json").json().get("changed").asString();
    }

    private Element item(String feed, String slug) {
        return web.get(feed).xml().select("item, entry").stream()
                .filter(item -> item.select("> link").toString().contains("/briefings/" + slug))
                .findFirst()
                .orElseThrow();
    }
}
