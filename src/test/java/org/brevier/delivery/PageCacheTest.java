package org.brevier.delivery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.delivery.TestPages.FEED;
import static org.brevier.delivery.TestPages.PAGE;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.brevier.store.Writes;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeliveryTest
class PageCacheTest {

    private final Web web;
    private final TestPages pages;
    private final TestClock clock;
    private final Writes writes;
    private final JdbcClient jdbc;
    private final MeterRegistry meters;

    PageCacheTest(Web web, TestPages pages, TestClock clock, Writes writes, JdbcClient jdbc, MeterRegistry meters) {
        this.web = web;
        this.pages = pages;
        this.clock = clock;
        this.writes = writes;
        this.jdbc = jdbc;
        this.meters = meters;
    }

    @BeforeEach
    void beginANewEdition() {
        clock.set(TestClock.START);
        pages.begin();
    }

    @AfterEach
    void bringTheDatabaseBack() {
        pages.databaseAway = false;
    }

    @Test
    void aPageIsRenderedOnce() {
        double before = meters.counter("brevier.renders").count();

        var first = web.get(PAGE);
        var second = web.get(PAGE);

        assertThat(second.body()).isEqualTo(first.body()).contains("first");
        assertThat(second.headers().map().keySet())
                .isEqualTo(first.headers().map().keySet());
        assertThat(pages.renders).hasValue(1);
        assertThat(meters.counter("brevier.renders").count() - before).isEqualTo(1);
        assertThat(first.header("Cache-Control")).hasValue("public, no-cache");
        assertThat(first.headers().firstValueAsLong("Content-Length")).hasValue(first.bytes().length);
    }

    @ParameterizedTest(name = "A082: {0} changes nothing")
    @ValueSource(
            strings = {
                "?utm_x=%22%3E%3Cscript%3E",
                "?_=1",
                "?_=2",
                "?page=2",
                "?view=glance",
                "?status=draft",
                "?preview=true",
                "?draft=1",
                "?version=latest",
                "?"
            })
    void unknownParametersMakeNoSecondEntry(String query) {
        String plain = web.get(PAGE).body();

        assertThat(web.get(PAGE + query).body()).isEqualTo(plain);
        assertThat(pages.renders).hasValue(1);
    }

    @Test
    void theFirstReaderCannotPutAParameterIntoThePage() {
        assertThat(web.get(PAGE + "?utm_x=poison").body())
                .contains("parameters []")
                .doesNotContain("poison");
    }

    @Test
    void aParameterThatMeansSomethingIsPartOfTheAddress() {
        assertThat(web.get("/topics/test-topic?utm=1&page=2").body()).contains("page 2 page=2");
        assertThat(web.get("/topics/test-topic?page=2").body()).contains("page 2 page=2");
        assertThat(web.get("/topics/test-topic").body()).contains("page null null");
        assertThat(pages.renders).hasValue(2);
    }

    @Test
    void anImpossibleValueIsAnsweredButNotKept() {
        web.get("/topics/test-topic?page=02");
        web.get("/topics/test-topic?page=02");
        web.get(FEED + "?view=1");
        web.get(FEED + "?view=1");

        assertThat(pages.renders).hasValue(4);
    }

    @ParameterizedTest(name = "A081: {0} poisons nothing")
    @ValueSource(
            strings = {
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-Host",
                "Forwarded",
                "Cookie",
                "Accept-Language",
                "User-Agent"
            })
    void thePageKnowsNothingOfWhoAsked(String header) {
        var poisoned = web.get(PAGE, header, "evil.test");
        var plain = web.get(PAGE);

        for (var answer : new Answer[] {poisoned, plain}) {
            assertThat(answer.body())
                    .contains(
                            "for https://news.example.org/briefings/test-page",
                            "headers [Accept]",
                            "by news.example.org")
                    .doesNotContain("evil.test");
            assertThat(answer.headers().map().toString()).doesNotContain("evil.test");
        }
    }

    @Test
    void aChangeIsSeenAtOnce() {
        web.get(PAGE);
        pages.text = "second";
        assertThat(web.get(PAGE).body()).contains("first");

        pages.change();

        assertThat(web.get(PAGE).body()).contains("second");
        assertThat(pages.renders).hasValue(2);
    }

    @Test
    void aPageEndsWhenSomethingIsDue() {
        schedule(clock.instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC));
        pages.change();
        web.get(PAGE);
        pages.text = "second";

        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(web.get(PAGE).body()).contains("first");
        clock.advance(Duration.ofMillis(1));
        assertThat(web.get(PAGE).body()).contains("second");
        assertThat(web.get(PAGE).body()).contains("second");
        assertThat(pages.renders).hasValue(2);
    }

    private void schedule(OffsetDateTime at) {
        var id = UUID.randomUUID();
        writes.run(() -> {
            jdbc.sql("insert into briefing (id, slug, version, revision, created_at) values (:id, :slug, 1, 1, :at)")
                    .param("id", id)
                    .param("slug", "scheduled-" + id)
                    .param("at", at)
                    .update();
            jdbc.sql("""
                    insert into revision (briefing_id, number, source, sha256, anchors, made_by, made_at)
                    values (:id, 1, :source, '', '', '', :at)
                    """)
                    .param("id", id)
                    .param("source", new byte[0])
                    .param("at", at)
                    .update();
            jdbc.sql("""
                    insert into published_version (briefing_id, number, revision, change, public_at, dated, changed_at,
                        headline, standfirst, language, words)
                    values (:id, 1, 1, 'new', :at, :at, :at, '', '', 'en', 0)
                    """).param("id", id).param("at", at).update();
        });
    }

    @Test
    @Timeout(60)
    void manyReadersAtOnceMakeOneRendering() throws Exception {
        pages.gate = new CountDownLatch(1);
        var answers = new ArrayList<Future<Answer>>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 50; reader++) {
                answers.add(readers.submit(() -> web.get("/test-slow")));
            }
            SECONDS.sleep(1);
            pages.gate.countDown();
            for (var answer : answers) {
                assertThat(answer.get().body()).isEqualTo("slow");
            }
        }
        assertThat(pages.renders).hasValue(1);
    }

    @Test
    void aMoveIsKeptAndAMissingPageIsNot() {
        for (int time = 0; time < 2; time++) {
            var moved = web.get("/briefings/test-moved");
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.header("Location")).hasValue("/briefings/test-page");
            assertThat(moved.header("ETag")).isEmpty();
        }
        assertThat(pages.renders).hasValue(1);

        web.get("/briefings/test-missing");
        web.get("/briefings/test-missing");
        assertThat(pages.renders).hasValue(3);
    }

    @Test
    void faultsAndWhatIsForOneReaderAreNotKept() {
        web.get("/test-broken");
        assertThat(web.get("/test-broken").status()).isEqualTo(500);
        web.get("/test-private");
        assertThat(web.get("/test-private").header("Cache-Control")).hasValue("no-store");
        assertThat(pages.renders).hasValue(4);
    }

    @Test
    void whileTheDatabaseIsAwayReadersGetWhatTheyHad() {
        var before = web.get(PAGE);
        pages.change();
        pages.databaseAway = true;

        var stale = web.get(PAGE);
        assertThat(stale.status()).isEqualTo(200);
        assertThat(stale.body()).isEqualTo(before.body());
        assertThat(stale.headers().map().keySet())
                .isEqualTo(before.headers().map().keySet());

        pages.databaseAway = false;
        pages.text = "second";
        assertThat(web.get(PAGE).body()).contains("second");
    }

    @Test
    void whatWasNeverReadWaitsForTheDatabase() {
        pages.databaseAway = true;

        var unread = web.get("/test-unread");
        assertThat(unread.status()).isEqualTo(503);
        assertThat(unread.header("Retry-After")).isPresent();
        assertThat(unread.header("Cache-Control")).hasValue("no-store");
    }
}
