package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Prepared;
import org.brevier.media.RecordingSamples;
import org.brevier.media.Samples;
import org.brevier.media.Taking;
import org.brevier.store.Writes;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SiteTest
class MediaIntakeTest {

    private final MediaLibrary library;
    private final TakenFiles taken;
    private final Writes writes;

    MediaIntakeTest(MediaLibrary library, TakenFiles taken, Writes writes) {
        this.library = library;
        this.taken = taken;
        this.writes = writes;
    }

    @Test
    void whatReadersDoNotGetOfAFileIsInTheReport(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("omitted.mp4"), RecordingSamples.subtitled("in the folder"));

        var line = new MediaIntake(library, taken, writes)
                .takeIn(new ContentFile("media/omitted.mp4", file, ""), Map.of());

        assertThat(line.toString())
                .isEqualTo("media/omitted.mp4: created: the subtitles in it are not served: put them beside it as a"
                        + " WebVTT file; the chapters in it are not served: name them in the text, each with its time");
    }

    @Test
    void aFileOfTheFolderIsCalledAsItIsThere(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("harbour.png"), Samples.appended(Samples.png(), "a harbour"));
        new MediaIntake(library, taken, writes)
                .takeIn(new ContentFile("media/ports/ميناء قديم.png", file, ""), Map.of());

        var media = library.findByPath("media/ports/ميناء قديم.png").orElseThrow();
        assertThat(media.called().value()).isEqualTo("ميناء قديم.png");
        assertThat(media.name()).isEqualTo("file.png");
    }

    @Test
    void noTransactionWaitsForAPictureToBeDecoded(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("slow.png"), new byte[] {1});
        var steps = new ArrayList<String>();
        var slow = mock(MediaLibrary.class);
        Prepared prepared = () -> {
            steps.add("entered in a transaction: " + TransactionSynchronizationManager.isActualTransactionActive());
            return new Taking.Refused("too slow");
        };
        when(slow.findByPath(any())).thenReturn(Optional.empty());
        when(slow.prepare(any(), any())).thenAnswer(call -> {
            steps.add("prepared in a transaction: " + TransactionSynchronizationManager.isActualTransactionActive());
            return prepared;
        });

        var line = new MediaIntake(slow, taken, writes).takeIn(new ContentFile("media/slow.png", file, ""), Map.of());

        assertThat(line.what()).isEqualTo("too slow");
        assertThat(steps).isEqualTo(List.of("prepared in a transaction: false", "entered in a transaction: true"));
    }
}
