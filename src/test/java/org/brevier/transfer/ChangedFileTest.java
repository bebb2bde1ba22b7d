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

    ChangedFileTest(Newsroom newsroom, Web web, TestClock clock, Desk desk) {
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
    void aNewFileIsServed() {
        assertThat(newsroom.publish("new-file", Copy.titled("A new file"))).isEmpty();

        var page = web.get("/briefings/new-file");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("A new file");
        assertThat(web.get("/briefings/new-file.json").json().get("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void theNextLookTakesAFileInUnasked() throws InterruptedException {
        newsroom.lay("briefings/unasked.md", Copy.titled("Nobody asked").text());

        for (int tries = 0; tries < 100 && web.get("/briefings/unasked").status() != 200; tries++) {
            Thread.sleep(100);
        }
        assertThat(web.get("/briefings/unasked").status()).isEqualTo(200);
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
                .endsWith("Spelling");
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
                .endsWith("Update");
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
