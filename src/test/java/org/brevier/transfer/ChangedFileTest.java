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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class ChangedFileTest {

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
    void aRemovedFileIsReportedOnce() {
        newsroom.publish("removed-once", Copy.titled("It stays too"));

        assertThat(newsroom.delete("briefings/removed-once.md")).hasSize(1);
        assertThat(newsroom.takeIn("briefings/removed-once.md")).isEmpty();
        newsroom.publish("removed-once", Copy.titled("It stays too"));
        assertThat(newsroom.delete("briefings/removed-once.md")).hasSize(1);
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
}
