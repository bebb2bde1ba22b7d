package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.brevier.briefing.published.Change;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.store.Writes;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** What one does while the change of another is written, but not yet committed: here, or by another node. */
@SiteTest
@Timeout(60)
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class SimultaneousChangeTest {

    private static final Actor ADA = Actor.named("ada");

    private final Desk desk;
    private final FolderDesk folder;
    private final Writes writes;
    private final TestClock clock;

    SimultaneousChangeTest(Desk desk, FolderDesk folder, Writes writes, TestClock clock) {
        this.desk = desk;
        this.folder = folder;
        this.writes = writes;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void aSlugThatIsBeingTakenAsAFormerOneIsTaken() throws Exception {
        var id = create("former-taker").id();

        var second = during(
                () -> folder.addFormerSlug(id, new Slug("wanted-by-two")),
                () -> folder.create(
                        new Slug("wanted-by-two"),
                        Manuscript.of(Copy.titled("Two").text()),
                        ADA));
        assertThat(second.get()).isInstanceOf(Creation.SlugTaken.class);
    }

    @Test
    void aSlugThatIsBeingTakenByANewBriefingIsTaken() throws Exception {
        var id = create("renamer").id();

        var second = during(() -> create("wanted-again"), () -> desk.rename(id, new Slug("wanted-again"), ADA));
        assertThat(second.get()).isEqualTo(Outcome.refused(new Refusal.SlugTaken(new Slug("wanted-again"))));
    }

    @Test
    void aBriefingThatIsBeingWithdrawnIsNotPublishedAllTheSame() throws Exception {
        var id = create("withdrawn-and-published").id();
        folder.publish(id, now(), ADA);

        var second = during(
                () -> {
                    folder.withdraw(id, clock.instant(), "It was wrong.", true, ADA);
                    return id;
                },
                () -> {
                    folder.publish(id, now(), ADA);
                    return id;
                });
        assertThatThrownBy(second::get).hasCauseInstanceOf(StaleEdit.class);
        assertThat(desk.find(id).orElseThrow().publication()).isInstanceOf(Publication.Withdrawn.class);
    }

    /** Begins the second while the first is not committed, which it will be in any case. */
    private <T> Future<T> during(Callable<?> first, Callable<T> second) throws Exception {
        var written = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = executor.submit(() -> {
                written.await();
                return second.call();
            });
            writes.run(() -> {
                try {
                    first.call();
                    written.countDown();
                    Thread.sleep(Duration.ofMillis(500));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            return other;
        }
    }

    private Briefing create(String slug) throws Unreadable {
        var created =
                folder.create(new Slug(slug), Manuscript.of(Copy.titled(slug).text()), ADA);
        return ((Creation.Created) created).briefing();
    }

    private Publishing now() {
        return new Publishing(
                clock.instant(),
                Instant.parse(Copy.DATE),
                Change.FIRST,
                Optional.empty(),
                Locale.ENGLISH,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
