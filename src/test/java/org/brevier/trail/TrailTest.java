package org.brevier.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.brevier.store.Writes;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.junit.jupiter.api.Test;

@SiteTest
class TrailTest {

    private final Trail trail;
    private final Writes writes;
    private final TestClock clock;
    private final UUID briefing = UUID.randomUUID();
    private final Actor ada = Actor.person(UUID.randomUUID(), "Ada Writer");

    TrailTest(Trail trail, Writes writes, TestClock clock) {
        this.trail = trail;
        this.writes = writes;
        this.clock = clock;
    }

    private void write(Actor by, Act act, String detail) {
        writes.run(() -> {
            trail.record(by, act, Optional.of(briefing), "Tides", detail);
        });
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void theNewestActStandsFirst() {
        write(ada, Act.CREATED, "");
        write(Actor.named("content folder"), Act.SAVED, "revision 2");
        var entries = trail.search(TrailFilter.about(briefing), 1, 10).items();
        assertThat(entries).extracting(TrailEntry::act).containsExactly(Act.SAVED, Act.CREATED);
        assertThat(entries.getLast().by()).isEqualTo(ada);
        assertThat(entries.getFirst().by().person()).isEmpty();
    }

    @Test
    void theTrailCanBeNarrowed() {
        write(ada, Act.CREATED, "");
        var later = clock.instant();
        write(ada, Act.SUBMITTED, "");
        write(Actor.named("somebody"), Act.SUBMITTED, "");
        var asked = new TrailFilter(
                ada.person(), Optional.of(Act.SUBMITTED), Optional.of(briefing), Optional.of(later), Optional.empty());
        assertThat(trail.search(asked, 1, 10).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(later));
    }

    @Test
    void anEntryWithoutItsActIsRefused() {
        assertThatThrownBy(() -> trail.record(ada, Act.CREATED, Optional.empty(), "", ""))
                .isInstanceOf(IllegalStateException.class);
    }
}
