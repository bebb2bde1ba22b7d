package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Staff;
import org.brevier.store.Writes;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.brevier.trail.TrailFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Receivers that fail, redirect or talk without end. */
@SiteTest
@Import(Pressroom.class)
class RetryTest {

    private static final Receiver RECEIVER = Receiver.start();
    private static final Receiver OTHER = Receiver.start();

    private final Pressroom desk;
    private final Dispatcher dispatcher;
    private final DeliveryRows rows;
    private final Writes writes;
    private final Trail trail;
    private final TestClock clock;
    private final Staff staff;

    RetryTest(
            Pressroom desk,
            Dispatcher dispatcher,
            DeliveryRows rows,
            Writes writes,
            Trail trail,
            TestClock clock,
            Staff staff) {
        this.desk = desk;
        this.dispatcher = dispatcher;
        this.rows = rows;
        this.writes = writes;
        this.trail = trail;
        this.clock = clock;
        this.staff = staff;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        HookSettings.add(registry, 0, RECEIVER.address("/with/a/secret"));
        registry.add("brevier.webhooks[0].events", () -> "published");
        HookSettings.add(registry, 1, OTHER.address("/"));
    }

    @AfterEach
    void nothingIsLeft() {
        RECEIVER.answers(Receiver.status(204));
        writes.run(() -> {
            rows.list(true, 100).forEach(delivery -> rows.drop(delivery.id()));
            rows.list(false, 100).forEach(delivery -> rows.drop(delivery.id()));
        });
    }

    private UUID publishedWhileItAnswers(Receiver.Manner manner) {
        RECEIVER.answers(manner);
        return desk.published(Pressroom.copy("Hard to deliver " + UUID.randomUUID()));
    }

    private Optional<Delivery> waiting(UUID briefing) {
        return rows.list(false, 100).stream()
                .filter(delivery -> delivery.briefing().equals(briefing))
                .filter(delivery -> !delivery.trouble().isEmpty())
                .findFirst();
    }

    private String trouble(UUID briefing) {
        Receiver.await("a failed try", () -> waiting(briefing).isPresent());
        return waiting(briefing).orElseThrow().trouble();
    }

    private Optional<Delivery> failed(UUID briefing) {
        return rows.list(true, 100).stream()
                .filter(delivery -> delivery.briefing().equals(briefing))
                .findFirst();
    }

    private List<TrailEntry> failures(UUID briefing) {
        return trail.search(TrailFilter.about(briefing), 1, 50).items().stream()
                .filter(entry -> entry.act() == Act.NOTICE_FAILED)
                .toList();
    }

    @Test
    void whatFailsIsSentAgainUnderTheSameId() {
        var id = publishedWhileItAnswers(Receiver.status(500));
        assertThat(trouble(id)).isEqualTo("answered 500");
        RECEIVER.answers(Receiver.status(204));
        dispatcher.lookAtAll();
        assertThat(RECEIVER.about(id)).as("before its time").hasSize(1);

        clock.advance(Duration.ofSeconds(13));
        dispatcher.lookAtAll();
        Receiver.await("the second try", () -> RECEIVER.about(id).size() == 2);
        Receiver.await("it has arrived", () -> waiting(id).isEmpty());
        assertThat(RECEIVER.about(id).stream().map(Receiver.Received::id).distinct())
                .hasSize(1);
        assertThat(RECEIVER.about(id).stream().map(Receiver.Received::body).distinct())
                .hasSize(1);
        assertThat(RECEIVER.about(id).stream()
                        .map(told -> told.header("webhook-signature"))
                        .distinct())
                .as("signed anew, with the time of the try")
                .hasSize(2);
    }

    @Test
    void aNodeThatDiesBeforeItCouldWriteDownThatItSentSendsAgainUnderTheSameId() {
        var id = publishedWhileItAnswers(Receiver.status(500));
        trouble(id);
        RECEIVER.answers(Receiver.status(204));
        clock.advance(Duration.ofSeconds(13));
        var destination = waiting(id).orElseThrow().destination();
        var now = clock.instant();
        writes.run(() -> {
            assertThat(rows.claim(destination, now, now.plusSeconds(300))).isPresent();
        });
        dispatcher.lookAtAll();
        assertThat(RECEIVER.about(id)).as("while the other may be at it").hasSize(1);

        clock.advance(Duration.ofMinutes(6));
        dispatcher.lookAtAll();
        Receiver.await("the second try", () -> RECEIVER.about(id).size() == 2);
        assertThat(RECEIVER.about(id).stream().map(Receiver.Received::id).distinct())
                .hasSize(1);
    }

    @Test
    void afterADayItIsGivenUpAndTheOwnerCanTryAgain() {
        var id = publishedWhileItAnswers(Receiver.status(503));
        trouble(id);
        int tries = 1;
        while (failed(id).isEmpty()) {
            clock.advance(Duration.ofMinutes(30));
            dispatcher.lookAtAll();
            tries++;
            assertThat(tries).isLessThan(100);
        }
        assertThat(RECEIVER.types(id).stream().filter("briefing.published"::equals))
                .hasSizeBetween(8, 14);
        assertThat(failures(id)).singleElement().satisfies(entry -> {
            assertThat(entry.by().name()).isEqualTo("outbox");
            assertThat(entry.detail())
                    .startsWith("published, " + RECEIVER.address("") + ": answered 503 (")
                    .doesNotContain("secret");
        });
        Receiver.await("the other is told", () -> OTHER.types(id).contains("briefing.failed"));

        var owner = staff.owner("Olga Owner");
        assertThat(owner.page("/admin").select(".notice").text()).contains("One notice has not arrived");
        assertThat(staff.editor("Edda").page("/admin").text()).doesNotContain("not arrived");
        var page = owner.page("/admin/settings/notices");
        assertThat(page.select("table[aria-labelledby=failed]").text())
                .contains("Hard to deliver", "answered 503")
                .doesNotContain("/with/a/secret");
        RECEIVER.answers(Receiver.status(204));
        again(owner);
        dispatcher.lookAtAll();
        Receiver.await("it is gone", () -> failed(id).isEmpty() && waiting(id).isEmpty());
        assertThat(owner.page("/admin").text()).doesNotContain("not arrived");
    }

    private static void again(Visitor owner) {
        var answer = owner.submit("/admin/settings/notices", "form[action$=/again]", Map.of());
        assertThat(owner.follow(answer).html().select(".flash p").text()).isEqualTo("It is on its way again.");
    }

    @Test
    void anOwnerLetsANoticeGo() {
        var id = publishedWhileItAnswers(Receiver.status(503));
        trouble(id);
        var owner = staff.owner("Olga Owner");
        var answer = owner.submit("/admin/settings/notices", "form[action$=/end]", Map.of());
        assertThat(owner.follow(answer).html().select(".flash p").text())
                .isEqualTo("It is let go, and nobody is told any more.");
        assertThat(waiting(id)).isEmpty();
        assertThat(trail.search(TrailFilter.about(id), 1, 50).items())
                .anyMatch(entry ->
                        entry.act() == Act.NOTICE_DROPPED && entry.by().name().equals("Olga Owner"));
        assertThat(owner.post("/admin/settings/notices/" + UUID.randomUUID() + "/again", Map.of())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aRedirectIsNotFollowed() {
        int before = OTHER.all().size();
        var id = publishedWhileItAnswers(
                Receiver.status(307, "Location", OTHER.address("/stolen").toString()));
        assertThat(trouble(id)).isEqualTo("answered 307");
        assertThat(OTHER.all().stream().skip(before))
                .noneMatch(told -> told.path().equals("/stolen"));
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        var id = publishedWhileItAnswers(Receiver.endless());
        Receiver.await("it is told", () -> !RECEIVER.about(id).isEmpty());
        Receiver.await("it has arrived", () -> rows.list(false, 100).isEmpty());
        assertThat(failed(id)).isEmpty();
    }

    @Test
    void whatAnOwnerSendsAgainIsTriedAsOftenAsTheFirstTime() {
        var id = publishedWhileItAnswers(Receiver.status(503));
        trouble(id);
        while (failed(id).isEmpty()) {
            clock.advance(Duration.ofMinutes(30));
            dispatcher.lookAtAll();
        }
        again(staff.owner("Olga Owner"));
        assertThat(trouble(id)).isEqualTo("answered 503");

        assertThat(waiting(id).orElseThrow().nextAt()).isBefore(clock.instant().plusSeconds(13));
    }

    @Test
    void whatNobodyInTheSettingsWouldTakeIsNotOfferedToBeSentAgain() {
        var gone = new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Kind.PUBLISHED,
                "webhook:of-last-year",
                Optional.empty(),
                UUID.randomUUID(),
                "Nobody to tell",
                "{}",
                clock.instant(),
                clock.instant(),
                0,
                "");
        writes.run(() -> {
            rows.add(gone);
            assertThat(rows.giveUp(gone, "answered 410")).isTrue();
        });
        var failed = staff.owner("Olga Owner").page("/admin/settings/notices").select("table[aria-labelledby=failed]");

        assertThat(failed.text()).contains("Nobody to tell", "Not in the settings any more");
        assertThat(failed.select("form[action$=/end]")).hasSize(1);
        assertThat(failed.select("form[action$=/again]")).isEmpty();
    }
}
