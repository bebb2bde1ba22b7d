package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class AcknowledgedUploadsTest {

    @Test
    void whatTheLibraryAcknowledgedSurvivesAKillAndNothingIsHalfThere() throws Exception {
        var outcome = KillDuringUploads.run(2);

        assertThat(outcome.isClean()).as(outcome.toString()).isTrue();
        assertThat(outcome.acknowledged()).isPositive();
    }
}
