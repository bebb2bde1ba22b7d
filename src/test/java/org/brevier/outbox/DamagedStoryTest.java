package org.brevier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.brevier.store.Writes;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A notice about a briefing whose stored text is damaged. */
@SiteTest
@Import(Pressroom.class)
class DamagedStoryTest {

    private static final Receiver RECEIVER = Receiver.start();

    private final Pressroom desk;
    private final Dispatcher dispatcher;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Writes writes;

    DamagedStoryTest(Pressroom desk, Dispatcher dispatcher, TestClock clock, JdbcClient jdbc, Writes writes) {
        this.desk = desk;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.jdbc = jdbc;
        this.writes = writes;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        HookSettings.add(registry, 0, RECEIVER.address("/"));
    }

    @Test
    void oneThatCannotBeReadHoldsUpNoOtherAndIsToldOnceItIsMended() {
        var damaged = desk.draft(Pressroom.copy("Damaged on the disk"));
        desk.schedule(damaged, clock.instant().plus(Duration.ofHours(1)));
        byte[] whole = jdbc.sql("select source from revision where briefing_id = :id")
                .param("id", damaged)
                .query(byte[].class)
                .single();
        store(damaged, new byte[] {'t', 'o', 'r', 'n'});
        clock.advance(Duration.ofHours(2));
        var other = desk.published(Pressroom.copy("Whole"));
        Receiver.await("the other is told", () -> !RECEIVER.about(other).isEmpty());
        assertThat(RECEIVER.about(damaged)).isEmpty();

        store(damaged, whole);
        clock.advance(Duration.ofHours(1));
        dispatcher.lookAtAll();
        Receiver.await("it is told", () -> !RECEIVER.about(damaged).isEmpty());
        assertThat(RECEIVER.types(damaged)).containsExactly("briefing.published");
    }

    private void store(UUID briefing, byte[] source) {
        writes.run(() -> jdbc.sql("update revision set source = :source where briefing_id = :id")
                .param("source", source)
                .param("id", briefing)
                .update());
    }
}
