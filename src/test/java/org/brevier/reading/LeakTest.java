package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Edit;
import org.brevier.briefing.FolderDesk;
import org.brevier.briefing.PageDesk;
import org.brevier.briefing.PageOutcome;
import org.brevier.briefing.Publishing;
import org.brevier.briefing.StandingPage;
import org.brevier.briefing.published.Change;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.PublicCrawl;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** A051: whatever the public can reach, by following or by guessing, tells nothing of what is not public. */
@SiteTest
@TestPropertySource(properties = {"brevier.site.title=Leaks", "brevier.site.feed-length=3"})
class LeakTest {

    private static final Actor ADA = Actor.named("ada");

    /** The words that no answer may hold, each with the slug and the topic of the text it is in. */
    private static final List<String> SECRETS = List.of(
            "zqdraft",
            "zqundated",
            "zqscheduled",
            "zqrescheduled",
            "zqwithdrawn",
            "zqblocked",
            "zqunfinished",
            "zqdesk",
            "zqdraftpage",
            "zqbegunpage",
            "zqchangedpage",
            "zqtakenoffpage",
            "zqbinnedpage",
            "zqrenamed",
            "zqneverpublic",
            "zqlaterversion");

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;
    private final Desk desk;
    private final FolderDesk folder;
    private final PageDesk pages;

    LeakTest(Newsroom newsroom, Web web, TestClock clock, Desk desk, FolderDesk folder, PageDesk pages) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
        this.desk = desk;
        this.folder = folder;
        this.pages = pages;
    }

    @Test
    @Timeout(180)
    void nothingThatIsNotPublicIsFoundAnywhere() throws Exception {
        clock.set(TestClock.START.minus(Duration.ofHours(1)));
        fillWithWhatIsWithdrawnBeforeItsTime();
        clock.set(TestClock.START);
        fill();

        var crawl = new PublicCrawl(web, SECRETS);
        assertThat(crawl.from(List.of("public-1", "public-2", "withdrawn", "later-version", "zqrenamed-alias")))
                .hasSizeGreaterThan(150)
                .contains("/corrections.xml", "/briefings/public-1/v1", "/sitemap.xml");
        assertThat(crawl.leaks()).isEmpty();
    }

    /** What was to become public in this hour, and was withdrawn before. */
    private void fillWithWhatIsWithdrawnBeforeItsTime() throws Exception {
        newsroom.lay(
                Newsroom.path("zqneverpublic"),
                secret("zqneverpublic")
                        .with("date", "2026-06-15T11:30:00Z")
                        .with("withdrawn", "2026-06-10")
                        .text());
        newsroom.lay(
                Newsroom.path("later-version"), Copy.titled("Later version").text());
        newsroom.takeIn("");
        saveAtTheDesk("later-version", secret("zqlaterversion"));
        var id = desk.findBySlug(new Slug("later-version")).orElseThrow().id();
        var at = TestClock.START.minus(Duration.ofMinutes(30));
        folder.publish(
                id,
                new Publishing(
                        at,
                        Instant.parse(Copy.DATE),
                        Change.UPDATE,
                        Optional.empty(),
                        Locale.ENGLISH,
                        List.of(),
                        List.of(),
                        Optional.empty()),
                Actor.named("ada"));
        folder.withdraw(id, clock.instant(), "It was wrong.", true, Actor.named("ada"));
    }

    private void fill() throws Exception {
        for (int number = 1; number <= 8; number++) {
            var copy = Copy.titled("Public " + number)
                    .with("topics", "[Open]")
                    .with("authors", "[Ada Writer]")
                    .and("> [!CORRECTION] 2026-06-02\n> Number " + number + " was wrong.");
            newsroom.lay(Newsroom.path("public-" + number), copy.text());
        }
        newsroom.lay(
                Newsroom.path("zqdraft"),
                secret("zqdraft").with("draft", "true").text());
        newsroom.lay(
                Newsroom.path("zqundated"), secret("zqundated").without("date").text());
        newsroom.lay(
                Newsroom.path("zqscheduled"),
                secret("zqscheduled").with("date", "2026-06-15T12:00:01Z").text());
        newsroom.lay(
                Newsroom.path("zqrescheduled"),
                secret("zqrescheduled").with("date", "2026-06-15T12:00:01Z").text());
        newsroom.lay(
                Newsroom.path("zqrenamed"),
                secret("zqrenamed")
                        .without("date")
                        .with("aliases", "[zqrenamed-alias]")
                        .text());
        newsroom.lay(Newsroom.path("withdrawn"), Copy.titled("Withdrawn").text());
        newsroom.lay(
                Newsroom.path("zqblocked"),
                secret("zqblocked").and("[Watch here.](TODO)").text());
        newsroom.lay("pages/zqdraftpage.md", "---\ntitle: zqdraftpage\nmenu: 1\ndraft: true\n---\nzqdraftpage\n");
        newsroom.lay("pages/about.md", "---\ntitle: About\nmenu: 2\n---\nSee [all](/archive).\n");
        newsroom.takeIn("");
        newsroom.lay(
                Newsroom.path("zqrescheduled"),
                secret("zqrescheduled").with("date", "2026-07-15T12:00:01Z").text());
        newsroom.lay(
                Newsroom.path("withdrawn"),
                Copy.titled("Withdrawn")
                        .and("This is about zqwithdrawn.")
                        .with("withdrawn", Copy.DATE)
                        .text());
        newsroom.lay(
                Newsroom.path("public-1"),
                secret("zqunfinished")
                        .with("title", "Public 1")
                        .with("topics", "[zqunfinished]")
                        .and("TK")
                        .text());
        newsroom.takeIn("");
        saveAtTheDesk("public-2", secret("zqdesk"));
        fillPages();
    }

    private void fillPages() throws Exception {
        page("zqbegunpage", "# zqbegunpage");
        var changed = publicPage("changed-page", "# Changed page");
        pages.save(changed.id(), 1, Manuscript.of("# zqchangedpage\n\nAbout zqchangedpage."), ADA);
        pages.unpublish(publicPage("zqtakenoffpage", "# zqtakenoffpage").id(), ADA);
        var binned = publicPage("binned-page", "# zqbinnedpage");
        pages.rename(binned.id(), new Slug("zqbinnedpage"), ADA);
        pages.bin(binned.id(), ADA);
    }

    private StandingPage publicPage(String slug, String text) throws Exception {
        var page = page(slug, text);
        pages.publish(page.id(), 1, ADA);
        return page;
    }

    private StandingPage page(String slug, String text) throws Exception {
        return switch (pages.begin(new Slug(slug), Manuscript.of(text + "\n\nIt is about it.\n"), ADA)) {
            case PageOutcome.Done done -> done.page();
            case PageOutcome.Refused refused ->
                throw new AssertionError(refused.why().label());
        };
    }

    private void saveAtTheDesk(String slug, Copy copy) throws Exception {
        var briefing = desk.findBySlug(new Slug(slug)).orElseThrow();
        desk.save(new Edit(
                briefing.id(),
                briefing.revision().number(),
                Manuscript.of(copy.text()),
                Actor.named("ada"),
                Optional.empty(),
                true));
    }

    private static Copy secret(String word) {
        return Copy.titled("About " + word)
                .with("topics", "[" + word + "]")
                .with("authors", "[" + word + "]")
                .saying(word)
                .and("> [!CORRECTION] 2026-06-02\n> It was " + word + ".")
                .and("See [another](/briefings/public-3).");
    }
}
