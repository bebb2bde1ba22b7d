package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.brevier.briefing.Creation;
import org.brevier.briefing.FolderDesk;
import org.brevier.briefing.Publishing;
import org.brevier.briefing.published.Change;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page {@code /search} on a real site. Each test looks for a word that only its own briefings have. */
@SiteTest
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SearchPageTest {

    private final FolderDesk desk;
    private final TestClock clock;
    private final Web web;
    private final String word =
            "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("zq");

    SearchPageTest(FolderDesk desk, TestClock clock, Web web) {
        this.desk = desk;
        this.clock = clock;
        this.web = web;
    }

    private UUID draft(String text) {
        try {
            var slug = new Slug("s-" + UUID.randomUUID());
            return switch (desk.create(slug, Manuscript.of(text), Actor.named("ada"))) {
                case Creation.Created created -> created.briefing().id();
                case Creation.SlugTaken taken -> throw new IllegalStateException(taken.toString());
            };
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID publish(String text, Instant at) {
        var id = draft(text);
        var publishing = new Publishing(
                at,
                at,
                Change.FIRST,
                Optional.empty(),
                Locale.ENGLISH,
                List.of(Named.of("Topic " + word)),
                List.of(Named.of("Ada Writer")),
                Optional.empty());
        try {
            desk.publish(id, publishing, Actor.named("ada"));
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private UUID publish(String text) {
        return publish(text, clock.instant());
    }

    private Web.Answer ask(String q) {
        return web.get("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    private List<String> found(String q) {
        return ask(q).html().select(".row-title").eachText();
    }

    @Test
    void aBriefingIsFoundByItsTextWithWhatWasAskedForMarked() {
        publish("""
                # Moscow offers to mediate

                The Kremlin endorsed direct talks.

                ## At a Glance

                - Tehran deepens its ties
                - Sanctions evolve

                ## Strategic hedging

                Tankers carry %s through the strait.
                """.formatted(word));

        var page = ask("tankers " + word).html();
        assertThat(page.select(".row-title").eachText()).containsExactly("Moscow offers to mediate");
        assertThat(page.select(".row-text mark").eachText()).containsExactly("Tankers", word);
        assertThat(found("sanctions " + word)).hasSize(1);
        assertThat(found("hedging " + word)).hasSize(1);
        assertThat(found("kremlin " + word)).hasSize(1);
    }

    @Test
    void draftsAndScheduledAndWithdrawnBriefingsAreNotFound() {
        draft("# Draft " + word);
        var withdrawn = publish("# Withdrawn " + word);
        publish("# Scheduled " + word, clock.instant().plus(Duration.ofHours(1)));
        assertThat(found(word)).containsExactly("Withdrawn " + word);

        desk.withdraw(withdrawn, clock.instant(), "It was wrong.", true, Actor.named("ada"));

        assertThat(found(word)).isEmpty();
    }

    @Test
    void aScheduledBriefingIsFoundFromItsTimeOn() {
        publish("# Scheduled " + word, clock.instant().plus(Duration.ofHours(1)));
        assertThat(found(word)).isEmpty();

        clock.advance(Duration.ofHours(1));

        assertThat(found(word)).containsExactly("Scheduled " + word);
    }

    @Test
    void aWithdrawalAheadTakesAHitAwayInTime() {
        var id = publish("# Short-lived " + word);
        desk.withdraw(id, clock.instant().plus(Duration.ofHours(1)), "It ends.", true, Actor.named("ada"));
        assertThat(found(word)).hasSize(1);

        clock.advance(Duration.ofHours(1));

        assertThat(found(word)).isEmpty();
    }

    @Test
    void topicsAndAuthorsNarrowDown() {
        publish("# Narrow " + word);

        var topic = "topic-" + word;
        assertThat(web.get("/search?topic=" + topic).html().select(".row-title").eachText())
                .containsExactly("Narrow " + word);
        assertThat(web.get("/search?topic=" + topic + "&author=ada-writer")
                        .html()
                        .select(".row-title"))
                .hasSize(1);
    }

    @Test
    void markupIsShownAsTextAndRunsNowhere() {
        publish("# Attack " + word + "\n\nBefore `<script>alert(1)</script>` after " + word + ".");

        String attack = "\"><script>alert(1)</script></title>" + word;
        var answer = ask(attack);
        assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("\"><script");
        assertThat(answer.html().select("#q").val()).isEqualTo(attack);
        assertThat(ask("alert " + word).html().select(".row-text").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void searchesAreNoPagesToIndexAndAreAskedForAnew() {
        var answer = ask("anything");

        assertThat(answer.header("X-Robots-Tag")).contains("noindex");
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-cache"));
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-45, 400",
        "to=tomorrow, 400",
        "from=%D9%A2026-01-01, 400",
        "from=2026-01-02&to=2026-01-01, 400",
        "from=%2B999999999-01-01, 400",
        "topic=no-such-topic, 200",
        "topic=%27%20OR%201%3D1--, 200",
        "author=..%2F..%2Fetc, 200",
        "q=%00%01, 200",
        "q=%25_%25, 200",
        "q=a&page=0, 404",
        "q=a&page=%D9%A3, 404",
        "q=a&page=1e999, 404",
        "q=a&page=99999999999999999999, 404",
        "q=a&page=999999, 404",
        "q=a&q=b&sort=passwordHash&fields=*, 200"
    })
    void nonsenseIsAnsweredCalmly(String query, int status) {
        assertThat(web.get("/search?" + query).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 6_000})
    void anOverlongTextIsRefused(int length) {
        var answer = ask("x".repeat(length));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html().select("#q").val()).hasSize(Query.LONGEST);
    }

    @Test
    void theFormKeepsWhatWasTyped() {
        var page = web.get("/search?q=talks&from=2026-02-30&to=2026-03-01").html();

        assertThat(page.select("#q").val()).isEqualTo("talks");
        assertThat(page.select("#from").val())
                .as("a date field holds days only")
                .isEmpty();
        assertThat(page.select("#to").val()).isEqualTo("2026-03-01");
        assertThat(page.select("[role=alert]")).hasSize(1);
    }
}
