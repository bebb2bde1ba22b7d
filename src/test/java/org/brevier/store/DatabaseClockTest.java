package org.brevier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseClockTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5);
    private final DatabaseClock clock = new DatabaseClock(nanos::get);

    @Test
    void itTellsTheDatabasesTimeAndGoesOnWithoutIt() {
        clock.set(NOON, nanos.get());
        pass(Duration.ofMinutes(3));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(3)));
    }

    @Test
    void anAnswerIsFromHalfWayBetweenQuestionAndAnswer() {
        long asked = nanos.get();
        pass(Duration.ofMillis(200));
        clock.set(NOON, asked);
        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(100));
    }

    @Test
    void aJumpIsFollowedAndSaidOnce(CapturedOutput output) {
        clock.set(NOON, nanos.get());
        int said = lines(output);
        clock.set(NOON.plusSeconds(59), nanos.get());
        assertThat(lines(output)).isEqualTo(said);

        clock.set(NOON.minus(Duration.ofDays(2)), nanos.get());
        clock.set(NOON.minus(Duration.ofDays(2)), nanos.get());
        assertThat(clock.instant()).isEqualTo(NOON.minus(Duration.ofDays(2)));
        assertThat(lines(output)).isEqualTo(said + 1);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static int lines(CapturedOutput output) {
        return output.getAll().split("The database's clock is", -1).length - 1;
    }
}
