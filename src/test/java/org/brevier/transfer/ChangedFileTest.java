package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.briefing.Saving;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.trail.Actor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class ChangedFileTest {

    private static final String NOTICE = """
            > [!CORRECTION] 2026-06-15
            > An earlier version said that water comes through at eight places.
            """;

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;
    private final Desk desk;
    private final ContentWatch watch;
    private final ScheduledTaskHolder looks;

    ChangedFileTest(
            Newsroom newsroom, Web web, TestClock clock, Desk desk, ContentWatch watch, ScheduledTaskHolder looks) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
        this.desk = desk;
        this.watch = watch;
        this.looks = looks;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void aNewFileIsServed() {
        assertThat(newsroom.publish("new-file", Copy.titled("A new file"))).isEmpty();

        var page = web.get("/briefings/new-file");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("A new file");
        assertThat(web.get("/briefings/new-file.json").json().get("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void theNextLookTakesAFileInUnaskedOnceItIsSeenTheSameTwice() {
        newsroom.lay("briefings/unasked.md", Copy.titled("Nobody asked").text());

        watch.look();
        assertThat(web.get("/briefings/unasked").status()).isEqualTo(404);
        watch.look();
        assertThat(web.get("/briefings/unasked").status()).isEqualTo(200);
    }

    @Test
    void theFolderIsLookedAtAsOftenAsTheSettingSays() {
        assertThat(looks.getScheduledTasks())
                .extracting(task -> task.getTask())
                .filteredOn(task -> task.toString().contains(ContentWatch.class.getName()))
                .singleElement()
                .isInstanceOfSatisfying(
                        FixedDelayTask.class,
                        task -> assertThat(task.getIntervalDuration()).isEqualTo(Duration.ofHours(24)));
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
    void whatWasChangedAtTheDeskIsNotOverwrittenNorTheFile() throws Exception {
        var copy = Copy.titled("Two editors");
        newsroom.publish("two-editors", copy);
        var before = desk.findBySlug(new Slug("two-editors")).orElseThrow();
        var saved = desk.save(new Edit(
                before.id(),
                before.revision().number(),
                Manuscript.of(copy.and("From the desk.").text()),
                Actor.named("ada"),
                Optional.empty(),
                true));
        assertThat(saved).isInstanceOf(Saving.Saved.class);

        for (int looks = 0; looks < 2; looks++) {
            assertThat(newsroom.publish("two-editors", copy.and("From the folder.")))
                    .singleElement()
                    .asString()
                    .startsWith("briefings/two-editors.md: conflict: ");
        }
        assertThat(desk.findBySlug(new Slug("two-editors"))
                        .orElseThrow()
                        .revision()
                        .manuscript()
                        .text())
                .contains("From the desk.");
        assertThat(web.get("/briefings/two-editors").body()).doesNotContain("From the desk", "From the folder");
    }

    @Test
    void aRemovedFileIsReportedAndItsBriefingStays() {
        newsroom.publish("removed", Copy.titled("It stays"));

        assertThat(newsroom.delete("briefings/removed.md"))
                .containsExactly("briefings/removed.md: removed: the file is gone; what it became stays on the site");
        assertThat(web.get("/briefings/removed").status()).isEqualTo(200);
    }

    @Test
    void aFileUnderANewNameIsTheSameBriefingAndTheSameVersion() {
        newsroom.publish("moved-file", Copy.titled("Another drawer").with("slug", "moved-file"));
        var id = web.get("/briefings/moved-file.json").json().get("id").asString();

        assertThat(newsroom.move("briefings/moved-file.md", "briefings/drawer.md"))
                .isEmpty();
        assertThat(newsroom.takeIn("briefings/moved-file.md")).isEmpty();
        var json = web.get("/briefings/moved-file.json").json();
        assertThat(json.get("id").asString()).isEqualTo(id);
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(web.get("/briefings/drawer").status()).isEqualTo(404);
    }

    @Test
    void aFileThatMovedAndChangedAtOnceIsARevision() {
        var copy = Copy.titled("Moved and changed").with("slug", "moved-and-changed");
        newsroom.publish("moved-and-changed", copy);
        newsroom.lay("briefings/elsewhere.md", copy.and("One sentence more.").text());
        newsroom.delete("briefings/moved-and-changed.md");

        assertThat(web.get("/briefings/moved-and-changed").body()).contains("One sentence more.");
        assertThat(web.get("/briefings/moved-and-changed.json")
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aRemovedFileIsReportedOnce() {
        newsroom.publish("removed-once", Copy.titled("It stays too"));

        assertThat(newsroom.delete("briefings/removed-once.md")).hasSize(1);
        assertThat(newsroom.takeIn("briefings/removed-once.md")).isEmpty();
        newsroom.publish("removed-once", Copy.titled("It stays too"));
        assertThat(newsroom.delete("briefings/removed-once.md")).hasSize(1);
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

    @Test
    void theNewestSpellingOfATopicAndAnAuthorWins() {
        newsroom.publish(
                "spelt-first",
                Copy.titled("Spelt first").with("topics", "[Harbour works]").with("authors", "[ada lovelace]"));
        newsroom.publish(
                "spelt-ahead",
                Copy.titled("Spelt ahead").with("date", "2026-07-01T09:00:00Z").with("topics", "[harbour works]"));
        newsroom.publish(
                "spelt-later",
                Copy.titled("Spelt later").with("topics", "[Harbour Works]").with("authors", "[Ada Lovelace]"));

        assertThat(web.get("/topics/harbour-works").html().select("h1").text()).isEqualTo("Harbour Works");
        assertThat(web.get("/authors/ada-lovelace").html().select("h1").text()).isEqualTo("Ada Lovelace");
        assertThat(web.get("/briefings/spelt-first").html().text()).contains("Ada Lovelace");
    }

    private int revision(String slug) {
        return desk.findBySlug(new Slug(slug)).orElseThrow().revision().number();
    }

    private Element item(String feed, String slug) {
        return web.get(feed).xml().select("item, entry").stream()
                .filter(item -> item.select("> link").toString().contains("/briefings/" + slug))
                .findFirst()
                .orElseThrow();
    }
}
