package org.brevier.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class AcknowledgedSavesTest {

    @Test
    void acknowledgedSavesSurviveAKill() throws Exception {
        var outcome = KillDuringSaves.run(3, false);
        assertThat(outcome.isClean()).as(outcome.toString()).isTrue();
        assertThat(outcome.acknowledged()).isPositive();
    }

    @Test
    void anOrderlyStopLosesNothing() throws Exception {
        var outcome = KillDuringSaves.run(1, true);
        assertThat(outcome.isClean()).as(outcome.toString()).isTrue();
        assertThat(outcome.acknowledged()).isPositive();
    }
}
