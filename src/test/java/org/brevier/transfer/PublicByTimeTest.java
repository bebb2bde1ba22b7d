package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.Sightings;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class PublicByTimeTest {

    /** All that show a briefing of this month that came out in the last two days. */
    private static final int EVERYWHERE = 14;

    /** Where readers are told that what they read has been withdrawn. */
    private static final List<String> NOTICES = List.of("/feed.xml", "/atom.xml", "/feed.json");

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;
    private final Sightings sightings;

    PublicByTimeTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
        this.sightings = new Sightings(web);
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void aPublicBriefingIsEverywhere() {
        newsroom.publish("everywhere", copy("Everywhere", "everywheres").with("date", "2026-06-15T11:00:00Z"));

        assertThat(sightings.of("everywhere", "everywheres")).hasSize(EVERYWHERE);
    }

    @Test
    void aFileWithoutADateOrWithDraftIsNotFound() {
        newsroom.publish("undated", copy("Undated", "undateds").without("date"));
        newsroom.publish("a-draft", copy("A draft", "a-drafts").with("draft", "true"));

        assertNotFound("undated", "undateds");
        assertNotFound("a-draft", "a-drafts");
    }

    @Test
    void aDateThatComesMakesABriefingPublicOfItself() {
        newsroom.publish("tomorrow", copy("Tomorrow", "tomorrows").with("date", "2026-06-16T07:00:00Z"));
        assertNotFound("tomorrow", "tomorrows");

        clock.set(Instant.parse("2026-06-16T06:59:59Z"));
        assertNotFound("tomorrow", "tomorrows");
        clock.set(Instant.parse("2026-06-16T07:00:00Z"));
        assertThat(web.get("/briefings/tomorrow").status()).isEqualTo(200);
        assertThat(sightings.of("tomorrow", "tomorrows")).hasSize(EVERYWHERE);
    }

    @Test
    void aScheduledBriefingThatIsPutOffIsNotSeenAtItsFirstDate() {
        newsroom.publish("put-off", copy("Put off", "put-offs").with("date", "2026-06-16T07:00:00Z"));
        newsroom.publish("put-off", copy("Put off", "put-offs").with("date", "2026-06-17T07:00:00Z"));

        clock.set(Instant.parse("2026-06-16T08:00:00Z"));
        assertNotFound("put-off", "put-offs");
        clock.set(Instant.parse("2026-06-17T07:00:00Z"));
        assertThat(web.get("/briefings/put-off.json").json().get("version").asInt())
                .isEqualTo(1);
        assertThat(sightings.of("put-off", "put-offs")).hasSize(EVERYWHERE);
    }

    @Test
    void aScheduledBriefingThatBecomesADraftNeverComes() {
        newsroom.publish("called-off", copy("Called off", "called-offs").with("date", "2026-06-16T07:00:00Z"));
        newsroom.publish(
                "called-off",
                copy("Called off", "called-offs")
                        .with("date", "2026-06-16T07:00:00Z")
                        .with("draft", "true"));

        clock.set(Instant.parse("2026-06-18T08:00:00Z"));
        assertNotFound("called-off", "called-offs");
    }

    @Test
    void aPublicBriefingWhoseFileBecomesADraftStaysAndThatIsSaid() {
        newsroom.publish("once-public", Copy.titled("Once public"));

        assertThat(newsroom.publish("once-public", Copy.titled("Once public").with("draft", "true")))
                .singleElement()
                .asString()
                .contains("not published: ", "withdrawn:");
        assertThat(web.get("/briefings/once-public").status()).isEqualTo(200);
    }

    private void assertNotFound(String slug, String topic) {
        for (var ending : new String[] {"", ".md", ".json", "/v1"}) {
            assertThat(web.get("/briefings/" + slug + ending).status())
                    .as(ending)
                    .isEqualTo(404);
        }
        assertThat(sightings.of(slug, topic)).isEmpty();
        assertThat(web.get("/topics/" + topic).status()).isEqualTo(404);
    }

    private static Copy copy(String title, String topic) {
        return Copy.titled(title).with("topics", "[" + topic + "]");
    }

    @Test
    void aWithdrawnBriefingSaysSinceWhenAndWhyAndIsNowhereElse() {
        var copy = copy("Taken back", "taken-backs").with("date", "2026-06-15T11:00:00Z");
        newsroom.publish("taken-back", copy);
        assertThat(sightings.of("taken-back", "taken-backs")).hasSize(EVERYWHERE);
        newsroom.publish("taken-back", withdrawn(copy));

        for (var ending : new String[] {"", ".md", ".json", "/v1", "/v2"}) {
            assertThat(web.get("/briefings/taken-back" + ending).status())
                    .as(ending)
                    .isEqualTo(410);
        }
        var page = web.get("/briefings/taken-back").html();
        assertThat(page.select("main").text()).contains("Taken back", "The survey was faulty.");
        assertThat(page.select("main time").attr("datetime")).isEqualTo("2026-06-15T11:30:00Z");
        assertThat(page.text()).doesNotContain("harbour wall");
        assertThat(sightings.of("taken-back", "taken-backs")).isEqualTo(NOTICES);
        for (var feed : NOTICES) {
            assertThat(web.get(feed).body()).as(feed).contains("Withdrawn: Taken back", "The survey was faulty.");
        }
    }

    @Test
    void aWithdrawalThatLiesAheadComesOfItself() {
        var copy = copy("Until tonight", "until-tonights").with("date", "2026-06-15T11:00:00Z");
        newsroom.publish("until-tonight", withdrawn(copy).with("withdrawn", "2026-06-15T20:00:00Z"));
        assertThat(sightings.of("until-tonight", "until-tonights")).hasSize(EVERYWHERE);

        clock.advance(Duration.ofHours(8));
        assertThat(web.get("/briefings/until-tonight").status()).isEqualTo(410);
        assertThat(sightings.of("until-tonight", "until-tonights")).isEqualTo(NOTICES);
    }

    @Test
    void aBriefingCanBeTakenBackByAnUnfinishedTextOrADraftToo() {
        for (var slug : new String[] {"back-as-draft", "back-undated", "back-unfinished"}) {
            newsroom.publish(slug, Copy.titled("Taken back somehow"));
        }
        newsroom.publish(
                "back-as-draft", withdrawn(Copy.titled("Taken back somehow")).with("draft", "true"));
        newsroom.publish(
                "back-undated", withdrawn(Copy.titled("Taken back somehow")).without("date"));
        newsroom.publish(
                "back-unfinished", withdrawn(Copy.titled("Taken back somehow")).and("Why? TK"));

        for (var slug : new String[] {"back-as-draft", "back-undated", "back-unfinished"}) {
            assertThat(web.get("/briefings/" + slug).status()).as(slug).isEqualTo(410);
        }
    }

    @Test
    void aBriefingWhoseWithdrawalIsTakenOutOfTheFileIsPublicAgain() {
        newsroom.publish("back-again", withdrawn(Copy.titled("Back again")));
        assertThat(web.get("/briefings/back-again").status()).isEqualTo(410);

        newsroom.publish("back-again", Copy.titled("Back again"));
        assertThat(web.get("/briefings/back-again").status()).isEqualTo(200);
    }

    @Test
    void whatWasWithdrawnBeforeItWasPublicWasNeverThere() {
        newsroom.publish(
                "never-there", withdrawn(copy("Never there", "never-theres")).with("date", "2026-06-15T12:30:00Z"));
        assertNotFound("never-there", "never-theres");

        clock.advance(Duration.ofHours(1));
        assertNotFound("never-there", "never-theres");
    }

    @Test
    void aWithdrawalDatedBackBeforeTheBriefingStillSaysThatItIsGone() {
        newsroom.publish("dated-back", Copy.titled("Dated back").with("date", "2026-06-15T11:45:00Z"));
        newsroom.publish("dated-back", withdrawn(Copy.titled("Dated back again").with("date", "2026-06-15T11:45:00Z")));
        newsroom.publish(
                "dated-back", withdrawn(Copy.titled("Dated back thrice").with("date", "2026-06-15T11:45:00Z")));

        var answer = web.get("/briefings/dated-back");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.html().select("main").text()).contains("Dated back").doesNotContain("again", "thrice");
    }

    private static Copy withdrawn(Copy copy) {
        return copy.with("withdrawn", "2026-06-15T11:30:00Z").with("withdrawal-reason", "The survey was faulty.");
    }
}
