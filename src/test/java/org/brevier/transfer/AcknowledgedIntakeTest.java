package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class AcknowledgedIntakeTest {

    @Test
    void whatTheFolderAndTheDeskAcknowledgedSurvivesAKillOfTheWholeSite() throws Exception {
        var outcome = KillDuringIntake.run(2);

        assertThat(outcome.isClean()).as(outcome.toString()).isTrue();
        assertThat(outcome.acknowledged()).isPositive();
    }
}
