package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.Amendment;
import org.brevier.briefing.Desk;
import org.brevier.site.Slug;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is told when time has published, and what is not told because it did not come to that. */
@SiteTest
@Import(Pressroom.class)
class ScheduledNoticeTest {

    private static final Receiver RECEIVER = Receiver.start();
    private static final Duration HOUR = Duration.ofHours(1);

    private final Pressroom desk;
    private final Dispatcher dispatcher;
    private final Newsroom folder;
    private final Desk briefings;
    private final WaitingNotices notices;
    private final DeliveryRows rows;
    private final TestClock clock;

    ScheduledNoticeTest(
            Pressroom desk,
            Dispatcher dispatcher,
            Newsroom folder,
            Desk briefings,
            WaitingNotices notices,
            DeliveryRows rows,
            TestClock clock) {
        this.briefings = briefings;
        this.notices = notices;
        this.rows = rows;
        this.desk = desk;
        this.dispatcher = dispatcher;
        this.folder = folder;
        this.clock = clock;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        HookSettings.add(registry, 0, RECEIVER.address("/"));
    }

    private UUID scheduled(String title) {
        var id = desk.draft(Pressroom.copy(title));
        desk.schedule(id, clock.instant().plus(HOUR));
        return id;
    }

    private void goBy(Duration time) {
        everythingIsTold();
        clock.advance(time);
        everythingIsTold();
    }

    /** A clock that was set on over what somebody has in hand would have it sent again. */
    private void everythingIsTold() {
        dispatcher.lookAtAll();
        Receiver.await(
                "all that is due has arrived", () -> !notices.isOneDue(clock.instant()) && rows.countWaiting() == 0);
    }

    @Test
    void whatTimePublishesIsToldThenAndOnce() {
        var id = scheduled("Comes by itself");
        everythingIsTold();
        assertThat(RECEIVER.about(id)).isEmpty();

        goBy(HOUR);
        goBy(HOUR);
        assertThat(RECEIVER.types(id)).containsExactly("briefing.published");
        var facts = RECEIVER.about(id).getFirst().json();
        assertThat(facts.get("data").get("by").asString()).isEqualTo("Ben Editor");
        assertThat(facts.get("timestamp").asString())
                .isEqualTo(clock.instant().minus(HOUR).toString());
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        var id = scheduled("Taken back");
        desk.unschedule(id);
        goBy(HOUR.multipliedBy(2));

        assertThat(RECEIVER.about(id)).isEmpty();
    }

    @Test
    void whatIsScheduledAnewIsToldAtTheNewTimeAlone() {
        var id = scheduled("Later after all");
        desk.schedule(id, clock.instant().plus(HOUR.multipliedBy(3)));
        goBy(HOUR.multipliedBy(2));
        assertThat(RECEIVER.about(id)).isEmpty();

        goBy(HOUR);
        assertThat(RECEIVER.types(id)).containsExactly("briefing.published");
    }

    @Test
    void whatIsPublishedBeforeItsTimeIsToldOnce() {
        var id = scheduled("Earlier after all");
        desk.publish(id, Optional.empty());
        goBy(HOUR.multipliedBy(2));

        assertThat(RECEIVER.types(id)).containsExactly("briefing.published");
    }

    @Test
    void whatIsGoneBeforeAnybodyLooksIsNotToldAsPublished() {
        var id = scheduled("Gone at once");
        clock.advance(HOUR.multipliedBy(2));
        desk.withdraw(id);
        everythingIsTold();

        assertThat(RECEIVER.types(id)).containsExactly("briefing.withdrawn");
    }

    @Test
    void whatIsMissedIsToldAsFailedAndNeverAsPublished() {
        var id = scheduled("Nobody answers for it");
        desk.miss();
        goBy(HOUR.multipliedBy(2));

        assertThat(RECEIVER.types(id)).containsExactly("briefing.failed");
        assertThat(RECEIVER.about(id)
                        .getFirst()
                        .json()
                        .get("data")
                        .get("detail")
                        .asString())
                .startsWith("It was due at ");
    }

    @Test
    void aFileThatNamesALaterTimeIsToldThen() {
        String date = clock.instant().plus(HOUR).toString();
        folder.publish("by-file", Copy.titled("By a file").with("date", date));
        everythingIsTold();
        assertThat(RECEIVER.about("by-file")).isEmpty();

        goBy(HOUR);
        assertThat(RECEIVER.types("by-file")).containsExactly("briefing.published");
    }

    @Test
    void aFileThatNamesBothItsTimesIsToldAtBoth() {
        folder.publish(
                "for-two-hours",
                Copy.titled("For two hours")
                        .with("date", clock.instant().plus(HOUR).toString())
                        .with(
                                "withdrawn",
                                clock.instant().plus(HOUR.multipliedBy(3)).toString()));
        goBy(HOUR);
        assertThat(RECEIVER.types("for-two-hours")).containsExactly("briefing.published");

        goBy(HOUR.multipliedBy(2));
        assertThat(RECEIVER.types("for-two-hours")).containsExactly("briefing.published", "briefing.withdrawn");
    }

    @Test
    void whatWillBeWithdrawnIsToldThenWhateverIsPublishedInBetween() {
        folder.publish(
                "until-then",
                Copy.titled("Until then")
                        .with("date", clock.instant().minus(HOUR).toString())
                        .with(
                                "withdrawn",
                                clock.instant().plus(HOUR.multipliedBy(3)).toString()));
        everythingIsTold();
        var id = briefings.findBySlug(new Slug("until-then")).orElseThrow().id();
        desk.write(id, Pressroom.copy("Until then").and("There is more."));
        desk.publish(id, Optional.of(new Amendment.Update("There is more")));
        everythingIsTold();
        desk.write(id, Pressroom.copy("Until then").and("There is still more."));
        desk.schedule(id, clock.instant().plus(HOUR), Optional.of(new Amendment.Update("There is still more")));
        desk.unschedule(id);
        goBy(HOUR.multipliedBy(3));

        assertThat(RECEIVER.types("until-then"))
                .containsExactly("briefing.published", "briefing.published", "briefing.withdrawn");
    }

    @Test
    void whatReadersSawIsToldAsWithdrawnHoweverFarItIsDatedBack() {
        var copy = Copy.titled("Dated back")
                .with("date", clock.instant().minus(HOUR).toString());
        folder.publish("dated-back", copy);
        everythingIsTold();
        folder.publish("dated-back", copy.with("withdrawn", Copy.DATE));
        everythingIsTold();

        assertThat(RECEIVER.types("dated-back")).containsExactly("briefing.published", "briefing.withdrawn");
    }

    @Test
    void whatIsWithdrawnBeforeItWouldBeOfItselfIsToldOnce() {
        folder.publish(
                "sooner-after-all",
                Copy.titled("Sooner after all")
                        .with("date", clock.instant().minus(HOUR).toString())
                        .with(
                                "withdrawn",
                                clock.instant().plus(HOUR.multipliedBy(3)).toString()));
        everythingIsTold();
        desk.withdraw(
                briefings.findBySlug(new Slug("sooner-after-all")).orElseThrow().id());
        everythingIsTold();
        goBy(HOUR.multipliedBy(3));

        assertThat(RECEIVER.types("sooner-after-all")).containsExactly("briefing.published", "briefing.withdrawn");
    }
}
