package org.brevier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What a reader gets who knows of nothing but dates (RFC 9110, section 13.1.3). */
@SiteTest
@TestPropertySource(properties = "brevier.site.title=The Dates")
class FeedDatesTest {

    private static final String FEED = "/topics/dates/feed.xml";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;

    FeedDatesTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(
                clock.instant().isBefore(TestClock.START)
                        ? TestClock.START
                        : clock.instant().plus(MINUTE));
        publish("first", Copy.titled("The first").with("date", "2026-06-10T09:00:00Z"));
    }

    private void publish(String slug, Copy copy) {
        newsroom.publish(slug, copy.with("topics", "[Dates]"));
        clock.advance(MINUTE);
    }

    @Test
    void whoHasItAllIsToldSo() {
        String modified = modified();

        assertThat(since(modified).status()).isEqualTo(304);
        clock.advance(Duration.ofDays(1));
        assertThat(since(modified).status()).isEqualTo(304);
    }

    @Test
    void aNewEntryWithAnOldDateIsNotMissed() {
        String before = modified();

        publish("backdated", Copy.titled("A backdated one").with("date", "2026-06-01T09:00:00Z"));

        assertThat(since(before).status()).isEqualTo(200);
        assertThat(since(before).body()).contains("A backdated one");
        assertThat(moment(modified())).isAfter(moment(before));
    }

    @Test
    void aWithdrawalDoesNotMoveTheDateBackwards() {
        publish("taken-back", Copy.titled("Taken back").with("date", "2026-06-12T09:00:00Z"));
        String before = modified();

        publish("taken-back", Copy.titled("Taken back").with("withdrawn", "2026-06-13T09:00:00Z"));

        assertThat(since(before).body()).contains("Withdrawn: Taken back").doesNotContain(">Taken back<");
        assertThat(moment(modified())).isAfter(moment(before));
    }

    @Test
    void whatBecomesPublicByItselfIsNotMissed() {
        var due = clock.instant().plus(Duration.ofHours(1));
        publish("scheduled", Copy.titled("A scheduled one").with("date", due.toString()));
        String before = modified();
        assertThat(since(before).status()).isEqualTo(304);

        clock.set(due.plus(MINUTE));

        assertThat(since(before).body()).contains("A scheduled one");
        assertThat(moment(modified())).isEqualTo(due);
    }

    @Test
    void aDateIsOnlyGivenOnceItsSecondIsOver() {
        newsroom.publish("just-now", Copy.titled("Just now").with("topics", "[Dates]"));

        assertThat(web.get(FEED).header("Last-Modified")).isEmpty();
    }

    @Test
    void aCorrectionIsOneItemOfItsFeedAndAClarificationNone() {
        publish("plain", Copy.titled("A plain one"));
        int before = corrections();

        publish("plain", Copy.titled("A plain one").and("> [!CORRECTION] 2026-06-14\n> It was nine."));
        assertThat(corrections()).isEqualTo(before + 1);
        publish(
                "plain",
                Copy.titled("A plain one")
                        .and("> [!CORRECTION] 2026-06-14\n> It was nine.")
                        .and("> [!CLARIFICATION] 2026-06-14\n> Of ten."));
        publish(
                "plain",
                Copy.titled("A plain one, retyped")
                        .and("> [!CORRECTION] 2026-06-14\n> It was nine.")
                        .and("> [!CLARIFICATION] 2026-06-14\n> Of ten."));

        assertThat(corrections()).isEqualTo(before + 1);
        assertThat(web.get("/corrections").html().select("main").text()).contains("Of ten.", "It was nine.");
    }

    private int corrections() {
        return web.get("/corrections.xml").xml().select("item").size();
    }

    private String modified() {
        return web.get(FEED).header("Last-Modified").orElseThrow();
    }

    private Web.Answer since(String modified) {
        return web.get(FEED, "If-Modified-Since", modified);
    }

    private static Instant moment(String date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
    }
}
