package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.brevier.testing.OwnSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;

/** What the watch does while the database is away. */
@ExtendWith(OutputCaptureExtension.class)
class ContentWatchTest {

    private final ContentIntake intake = mock();
    private final SampleContent sample = mock();

    @Test
    void theStartGoesOnAndEachLookTriesAgainWithoutSayingTheSameTwice(CapturedOutput output) throws IOException {
        var folder = OwnSite.newFolder("watched-");
        Files.writeString(folder.resolve("waiting.md"), "# Waiting\n");
        when(intake.takeIn(any())).thenThrow(new DataAccessResourceFailureException("the database is away"));
        var watch = watch(folder);

        assertThatCode(watch::start).doesNotThrowAnyException();
        for (int look = 0; look < 3; look++) {
            watch.look();
        }
        verify(intake, times(4)).takeIn(any());
        assertThat(output).containsOnlyOnce("waits to be taken in: the database is away");
    }

    @Test
    void theSampleSiteWaitsForTheDatabaseToo(CapturedOutput output) throws IOException {
        when(sample.isWanted())
                .thenThrow(new DataAccessResourceFailureException("the database is away"))
                .thenReturn(true);
        when(sample.with(any())).thenReturn(List.of());
        var folder = OwnSite.newFolder("gone-");
        var watch = watch(folder);
        Files.delete(folder);

        watch.start();
        assertThat(output).contains("waits to be taken in: the database is away");
        watch.look();
        verify(sample).with(any());
    }

    @Test
    void theFolderIsInBeforeTheFirstReader() {
        assertThat(watch(OwnSite.newFolder("early-")).getPhase())
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    private ContentWatch watch(Path folder) {
        return new ContentWatch(new ContentSettings(folder, Duration.ofSeconds(1)), sample, intake);
    }
}
