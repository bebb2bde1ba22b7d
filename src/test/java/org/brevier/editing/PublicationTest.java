package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Newspaper.act;
import static org.brevier.editing.Newspaper.copy;
import static org.brevier.editing.Newspaper.done;
import static org.brevier.editing.Newspaper.page;
import static org.brevier.editing.Newspaper.problem;
import static org.brevier.editing.Newspaper.said;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevier.account.Staff;
import org.brevier.briefing.Desk;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.Test;

@SiteTest
class PublicationTest {

    private final Web web;
    private final TestClock clock;
    private final Trail trail;
    private final Newspaper paper;

    PublicationTest(Web web, TestClock clock, Trail trail, Staff staff, Desk desk) {
        this.web = web;
        this.clock = clock;
        this.trail = trail;
        clock.set(TestClock.START);
        this.paper = new Newspaper(staff, desk);
    }

    @Test
    void aTextGoesFromItsWriterToReaders() {
        var id = paper.draft(copy());

        assertThat(said(paper.writer, act(paper.writer, id, "/review", Map.of())))
                .startsWith("Submitted for review");
        assertThat(said(paper.editor, act(paper.editor, id, "/return", Map.of("reason", "The wall has no source."))))
                .startsWith("Sent back");
        assertThat(paper.writer.page(page(id)).select(".said").text()).isEqualTo("The wall has no source.");
        done(act(paper.writer, id, "/review", Map.of()));
        assertThat(said(paper.editor, act(paper.editor, id, "/approval", Map.of())))
                .startsWith("Approved");
        var scheduled = act(paper.editor, id, "/schedule", Map.of("at", "2026-06-16T09:30", "zone", "Europe/Berlin"));
        assertThat(said(paper.editor, scheduled))
                .contains("June 16, 2026")
                .contains("9:30")
                .contains("CEST");

        clock.set(Instant.parse("2026-06-16T07:29:59Z"));
        assertThat(web.get(paper.address(id)).status()).isEqualTo(404);
        clock.set(Instant.parse("2026-06-16T07:30:00Z"));
        assertThat(web.get(paper.address(id)).status()).isEqualTo(200);
        assertThat(trail.search(TrailFilter.about(id), 1, 20).items())
                .extracting(TrailEntry::act)
                .containsExactlyInAnyOrder(
                        Act.SCHEDULED, Act.APPROVED, Act.SUBMITTED, Act.SENT_BACK, Act.SUBMITTED, Act.CREATED);
    }

    @Test
    void whatWasScheduledCanBeTakenBackAtOnce() {
        var id = paper.draft(copy());
        var after = paper.editor.follow(done(paper.schedule(id, "2026-06-16T09:30", "UTC")));
        var undo = after.html().select(".flash form").attr("action");

        assertThat(said(paper.editor, paper.editor.post(undo, Map.of()))).startsWith("Taken back");
        clock.advance(Duration.ofDays(2));
        assertThat(web.get(paper.address(id)).status()).isEqualTo(404);
    }

    @Test
    void aMomentThatIsNoneIsSaidSoAndEverythingTypedStays() {
        var id = paper.published(copy());
        paper.write(id, copy());

        var answer = act(
                paper.editor,
                id,
                "/schedule",
                Map.of(
                        "change",
                        "correction",
                        "wrong",
                        "Nine <b>men</b>",
                        "right",
                        "Ten",
                        "at",
                        "",
                        "zone",
                        "Mars/Base"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(problem(answer)).startsWith("This is no moment");
        assertThat(answer.html().select("#wrong").text()).isEqualTo("Nine <b>men</b>");
        assertThat(answer.html().select("#change-correction").hasAttr("checked"))
                .isTrue();
        assertThat(answer.html().select("#release-zone").val()).isEqualTo("Mars/Base");
        for (var at : new String[] {"2026-03-29T02:30", "2026-02-30T10:00", "tomorrow", "99999-01-01T00:00"}) {
            assertThat(problem(paper.schedule(id, at, "Europe/Berlin"))).startsWith("This is no moment");
        }
        assertThat(problem(paper.schedule(id, "2026-06-15T12:00", "UTC"))).startsWith("This moment has passed");
    }

    @Test
    void anEmbargoRefusesEveryActThatShowsTheText() {
        var id = paper.draft(copy());
        var set = act(paper.editor, id, "/embargo", Map.of("at", "2026-06-20T12:00", "zone", "UTC"));
        assertThat(said(paper.editor, set)).contains("June 20, 2026");

        assertThat(problem(paper.publish(id, Map.of())))
                .startsWith("There is an embargo")
                .contains("June 20, 2026");
        assertThat(problem(paper.schedule(id, "2026-06-20T11:59", "UTC"))).startsWith("There is an embargo");
        done(paper.schedule(id, "2026-06-20T12:00", "UTC"));
        assertThat(problem(act(paper.editor, id, "/embargo", Map.of("at", "2026-06-21T12:00", "zone", "UTC"))))
                .startsWith("It becomes public on");
        done(act(paper.editor, id, "/embargo/end", Map.of()));
        done(paper.publish(id, Map.of()));
        assertThat(web.get(paper.address(id)).status()).isEqualTo(200);
    }

    @Test
    void aCorrectionReachesPageFeedsAndCorrections() {
        var copy = copy();
        var id = paper.published(copy);
        paper.write(id, copy.and("Ten men work there."));
        clock.advance(Duration.ofHours(1));

        assertThat(problem(paper.publish(id, Map.of()))).startsWith("Readers know this briefing");
        assertThat(problem(paper.publish(id, Map.of("change", "correction", "wrong", "Nine men."))))
                .startsWith("Please say why");
        done(paper.publish(id, Map.of("change", "correction", "wrong", "Nine men.", "right", "Ten men.")));

        var said = "An earlier version of this briefing said: Nine men. What is right: Ten men.";
        assertThat(web.get(paper.address(id)).html().select(".notice").text())
                .contains(said)
                .contains("Approved by Ben Editor.");
        assertThat(web.get("/corrections").html().text()).contains(said);
        assertThat(web.get("/corrections.xml").body()).contains("Nine men.");
        assertThat(web.everyPage("/feed.xml")).anyMatch(page -> page.body().contains("Nine men."));
        assertThat(web.get(paper.address(id) + ".json").body()).contains("Ten men.");
    }

    @Test
    void aTypoMovesNothing() {
        var copy = copy();
        var id = paper.published(copy);
        var dateInFeed = dateInFeed(id);
        var sitemap = inSitemap(id);
        var dates = web.get(paper.address(id)).html().select(".facts time").eachAttr("datetime");
        paper.write(
                id,
                copy.standfirst(
                        "The council has agreed to mend the old harbour wall before the storms of the next winter arrive."));
        clock.advance(Duration.ofHours(1));

        done(paper.publish(id, Map.of("change", "typo")));

        var page = web.get(paper.address(id)).html();
        assertThat(page.text()).contains("agreed to mend");
        assertThat(page.select(".facts time").eachAttr("datetime")).isEqualTo(dates);
        assertThat(inSitemap(id)).contains("2026-06-01").isEqualTo(sitemap);
        assertThat(dateInFeed(id)).isNotEmpty().isEqualTo(dateInFeed);
    }

    private String dateInFeed(UUID id) {
        return web.everyPage("/feed.xml").stream()
                .map(page -> page.xml()
                        .select("item:contains(" + paper.now(id).headline() + ") pubDate")
                        .text())
                .collect(Collectors.joining());
    }

    private String inSitemap(UUID id) {
        return web.get("/sitemap.xml")
                .xml()
                .select("url:contains(" + paper.now(id).slug() + ")")
                .text();
    }

    @Test
    void aWithdrawnBriefingIsGoneEverywhere() {
        var id = paper.published(copy());
        var headline = paper.now(id).headline();

        assertThat(problem(act(paper.editor, id, "/withdrawal", Map.of("reason", " "))))
                .startsWith("Please say why");
        done(act(paper.editor, id, "/withdrawal", Map.of("reason", "It rested on a forged letter.")));

        for (var ending : new String[] {"", ".md", ".json", "/v1"}) {
            assertThat(web.get(paper.address(id) + ending).status()).as(ending).isEqualTo(410);
        }
        assertThat(web.get(paper.address(id)).html().text()).contains("It rested on a forged letter.");
        assertThat(web.get("/").html().text()).doesNotContain(headline);
        assertThat(web.get("/sitemap.xml").body()).doesNotContain(paper.address(id) + "<");
        assertThat(problem(paper.publish(id, Map.of()))).startsWith("It has been withdrawn");

        done(act(paper.editor, id, "/withdrawal/end", Map.of()));
        assertThat(web.get(paper.address(id)).status()).isEqualTo(200);
    }

    @Test
    void aBlockIsOverriddenWithAReasonAlone() {
        var id = paper.draft(copy().and("Ask TODO about the wall."));

        var refused = paper.publish(id, Map.of());
        assertThat(problem(refused)).startsWith("The checks found");
        assertThat(refused.html().select(".finding-block")).isNotEmpty();
        done(paper.publish(id, Map.of("override", "The word is meant.")));
        assertThat(trail.search(TrailFilter.about(id), 1, 20).items())
                .extracting(TrailEntry::detail)
                .anyMatch(detail -> detail.contains("The word is meant."));
    }

    @Test
    void onlyTheTextThatWasReadIsApprovedOrPublished() {
        var copy = copy();
        var id = paper.draft(copy);
        done(act(paper.writer, id, "/review", Map.of()));
        assertThat(problem(act(paper.editor, id, "/approval", Map.of("revision", "7"))))
                .contains("revision 1");
        paper.editor.get(page(id));
        paper.write(id, copy.and("Unseen."));
        assertThat(problem(paper.publish(id, Map.of("revision", "1")))).contains("revision 2");
        assertThat(problem(paper.publish(id, Map.of("revision", "one")))).contains("revision 2");
        assertThat(web.get(paper.address(id)).status()).isEqualTo(404);
    }

    @Test
    void theWorkingCopyIsThrownAwayAndBroughtBack() {
        var copy = copy();
        var id = paper.published(copy);
        paper.write(id, copy.and("Not meant."));

        var after = paper.editor.follow(done(act(paper.editor, id, "/working-copy", Map.of())));
        assertThat(paper.now(id).revision().manuscript()).isEqualTo(Newspaper.text(copy.text()));
        var undo = after.html().select(".flash form").attr("action");
        done(paper.editor.post(undo, Map.of()));
        assertThat(paper.now(id).revision().manuscript().text()).contains("Not meant.");
    }

    @Test
    void aBriefingMovesAndItsOldAddressLeadsToTheNewOne() {
        var id = paper.published(copy());
        var old = paper.address(id);
        var other = paper.now(paper.draft(copy())).slug().value();
        var slug = "moved-" + id;

        assertThat(problem(act(paper.editor, id, "/slug", Map.of("slug", "No Slug!"))))
                .startsWith("This cannot be");
        assertThat(problem(act(paper.editor, id, "/slug", Map.of("slug", other))))
                .startsWith("Another briefing has");
        done(act(paper.editor, id, "/slug", Map.of("slug", slug)));
        assertThat(web.get(old).status()).isEqualTo(301);
        assertThat(web.get("/briefings/" + slug).status()).isEqualTo(200);
    }

    @Test
    void aDraftGoesIntoTheBinAndComesBack() {
        var id = paper.draft(copy());
        var after = paper.editor.follow(done(act(paper.editor, id, "/bin", Map.of())));
        assertThat(problem(paper.publish(id, Map.of()))).startsWith("It is in the bin");
        done(paper.editor.post(after.html().select(".flash form").attr("action"), Map.of()));
        assertThat(paper.now(id).isBinned()).isFalse();

        var known = paper.published(copy());
        paper.editor.get(page(known));
        assertThat(problem(paper.editor.post("/admin/briefings/" + known + "/bin", Map.of())))
                .startsWith("Readers have known it");
    }

    @Test
    void aDraftIsHandedOver() {
        var id = paper.draft(copy());
        assertThat(problem(act(paper.editor, id, "/owner", Map.of("owner", "somebody"))))
                .startsWith("There is nobody");
        done(act(paper.editor, id, "/owner", Map.of("owner", paper.ben.id().toString())));
        assertThat(paper.now(id).owner()).hasValue(paper.ben.id());
        assertThat(paper.writer.get(page(id)).status()).isEqualTo(404);
    }
}
