package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.briefing.Newsdesk.ADA;
import static org.brevier.briefing.Newsdesk.BEN;
import static org.brevier.briefing.Newsdesk.EVE;
import static org.brevier.briefing.Newsdesk.PLAIN;
import static org.brevier.briefing.Newsdesk.done;
import static org.brevier.briefing.Newsdesk.why;
import static org.brevier.briefing.Newsdesk.with;

import java.time.Duration;
import java.util.UUID;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"brevier.site.time-zone=Asia/Tokyo", "brevier.site.feed-length=200"})
class AmendmentTest {

    private final Review review;
    private final Web web;
    private final TestClock clock;
    private final Newsdesk news;
    private final Copy copy = Copy.titled("Amended " + UUID.randomUUID());

    AmendmentTest(Desk desk, Press press, Review review, Web web, TestClock clock) {
        this.review = review;
        this.web = web;
        this.clock = clock;
        this.news = new Newsdesk(desk, press);
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    private Briefing changed() {
        var briefing = news.published(copy);
        clock.advance(Duration.ofHours(5));
        return news.write(briefing, copy.and("Another sentence.").text(), ADA);
    }

    private Element page(Briefing briefing) {
        return web.get("/briefings/" + briefing.slug()).html();
    }

    private Element item(String feed, Briefing briefing) {
        return web.get(feed).xml().select("item, entry").stream()
                .filter(item -> item.text().contains(briefing.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private String sitemap(Briefing briefing) {
        return web.get("/sitemap.xml")
                .xml()
                .select("url:has(loc:contains(%s)) lastmod".formatted(briefing.slug()))
                .text();
    }

    @Test
    void whatReadersKnowIsNotChangedWithoutAWordOfWhatTheChangeIs() {
        var briefing = changed();

        assertThat(why(news.publish(briefing, PLAIN))).isEqualTo(new Refusal.ChangeNotNamed());
        assertThat(why(news.publish(briefing, with(new Amendment.Update(" "))))).isEqualTo(new Refusal.NoReason());
        assertThat(why(news.publish(briefing, with(new Amendment.Correction("It said eight.", "")))))
                .isEqualTo(new Refusal.NoReason());
        assertThat(why(news.publish(briefing, with(new Amendment.Correction(" ", "It is nine.")))))
                .isEqualTo(new Refusal.NoReason());
        assertThat(page(briefing).text()).doesNotContain("Another sentence.");
    }

    @Test
    void aTextThatReadersSeeJustSoIsNotPublishedAgain() {
        var briefing = news.published(copy);

        assertThat(why(news.publish(briefing, with(new Amendment.Typo())))).isEqualTo(new Refusal.NothingChanged());
    }

    @Test
    void aTypoIsMendedInSilence() {
        var briefing = changed();
        var atom = item("/atom.xml", briefing).select("updated").text();
        var lastmod = sitemap(briefing);

        done(news.publish(briefing, with(new Amendment.Typo())));

        assertThat(page(briefing).text()).contains("Another sentence.").doesNotContain("Approved by");
        assertThat(item("/atom.xml", briefing).select("updated").text()).isEqualTo(atom);
        assertThat(sitemap(briefing)).isEqualTo(lastmod).isNotEmpty();
    }

    @Test
    void aMinorChangeIsNotedOnThePageAlone() {
        var briefing = changed();
        var atom = item("/atom.xml", briefing).select("updated").text();

        done(news.publish(briefing, with(new Amendment.Refile("A sentence was added."))));

        assertThat(page(briefing).text()).contains("A sentence was added.", "Approved by Ben Editor.");
        assertThat(item("/atom.xml", briefing).select("updated").text()).isEqualTo(atom);
        assertThat(web.get("/corrections").body()).doesNotContain("/briefings/" + briefing.slug());
    }

    @Test
    void aCorrectionReachesPageListFeedsAndMachines() {
        var briefing = changed();

        var published = done(news.publish(
                briefing, with(new Amendment.Correction("Water comes through at *eight* places.", "There are nine."))));

        var notice = page(briefing).select(".notice-correction").text();
        assertThat(notice)
                .contains("said: Water comes through at eight places. Right is: There are nine.")
                .endsWith("Approved by Ben Editor.");
        assertThat(page(briefing).select(".notice-correction time").attr("datetime"))
                .isEqualTo("2026-06-16");
        assertThat(web.get("/corrections").html().text()).contains("Right is: There are nine.");
        assertThat(web.get("/corrections.xml").body()).contains("Right is: There are nine.");
        assertThat(item("/atom.xml", briefing).select("title").text()).startsWith("Corrected: ");
        assertThat(page(briefing).select("script[type=application/ld+json]").html())
                .contains("Right is: There are nine.");
        assertThat(published.revision().by()).isEqualTo(BEN);
        assertThat(published.revision().number()).isEqualTo(3);
        assertThat(published.stage())
                .isInstanceOfSatisfying(
                        Stage.Approved.class,
                        stage -> assertThat(stage.revision()).isEqualTo(3));
    }

    @Test
    void aNoteNamesWhoeverApprovedTheText() {
        var briefing = changed();
        done(review.submit(briefing.id(), ADA));
        done(review.approve(briefing.id(), 2, EVE));

        done(news.publish(briefing, with(new Amendment.Clarification("Nine is counted from the quay."))));

        assertThat(page(briefing).select(".notice-clarification").text()).endsWith("Approved by Eve Editor.");
    }

    @Test
    void twoUpdatesAreToldOneByOne() {
        var briefing = changed();
        done(news.publish(briefing, with(new Amendment.Update("The first."))));
        clock.advance(Duration.ofHours(1));
        done(news.publish(briefing, with(new Amendment.Update("The second."))));

        assertThat(page(briefing).select(".notice-update").eachText())
                .hasSize(2)
                .anyMatch(text -> text.contains("The first."))
                .anyMatch(text -> text.contains("The second."));
        assertThat(item("/atom.xml", briefing).select("updated").text()).isEqualTo("2026-06-15T18:00:00Z");
    }

    @Test
    void aNoteMayBeAllThatChanges() {
        var briefing = news.published(copy);

        done(news.publish(briefing, with(new Amendment.Clarification("The wall is the old one."))));

        assertThat(page(briefing).text()).contains("The wall is the old one.");
    }

    @Test
    void aScheduledChangeIsDatedWhenItComes() {
        var briefing = changed();
        var at = TestClock.START.plus(Duration.ofDays(3));
        done(news.schedule(briefing, at, with(new Amendment.Update("It has begun."))));
        assertThat(page(briefing).text()).doesNotContain("It has begun.", "Another sentence.");
        assertThat(web.get("/corrections").body()).doesNotContain("It has begun.");

        clock.set(at);

        assertThat(page(briefing).select(".notice-update time").attr("datetime"))
                .isEqualTo("2026-06-18");
        assertThat(item("/atom.xml", briefing).select("updated").text()).isEqualTo("2026-06-18T12:00:00Z");
    }

    @Test
    void publishingAtOnceTakesBackAnOlderSchedule() {
        var briefing = changed();
        var at = TestClock.START.plus(Duration.ofDays(3));
        done(news.schedule(briefing, at, with(new Amendment.Typo())));
        news.write(briefing, copy.and("The newest sentence.").text(), ADA);
        done(news.publish(briefing, with(new Amendment.Typo())));

        clock.set(at);

        assertThat(page(briefing).text()).contains("The newest sentence.").doesNotContain("Another sentence.");
    }

    @Test
    void aTextThatWouldSwallowANoteIsNotPublishedWithOne() {
        var briefing = news.published(copy);
        news.write(briefing, copy.and("```\nnever closed").text(), ADA);

        assertThat(why(news.publish(briefing, with(new Amendment.Update("Unseen.")))))
                .isEqualTo(new Refusal.NoteSwallowed());
    }

    @Test
    void everyVersionKeepsItsAddress() {
        var briefing = changed();
        done(news.publish(briefing, with(new Amendment.Update("A sentence was added."))));

        assertThat(web.get("/briefings/" + briefing.slug() + "/v1").body()).doesNotContain("Another sentence.");
        assertThat(web.get("/briefings/" + briefing.slug() + "/v2").body()).contains("Another sentence.");
    }
}
