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
import org.brevier.media.Taking;
import org.brevier.store.Writes;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SiteTest
class MediaIntakeTest {

    private final TakenFiles taken;
    private final Writes writes;

    MediaIntakeTest(TakenFiles taken, Writes writes) {
        this.taken = taken;
        this.writes = writes;
    }

    @Test
    void noTransactionWaitsForAPictureToBeDecoded(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("slow.png"), new byte[] {1});
        var steps = new ArrayList<String>();
        var library = mock(MediaLibrary.class);
        Prepared prepared = () -> {
            steps.add("entered in a transaction: " + TransactionSynchronizationManager.isActualTransactionActive());
            return new Taking.Refused("too slow");
        };
        when(library.findByPath(any())).thenReturn(Optional.empty());
        when(library.prepare(any(), any())).thenAnswer(call -> {
            steps.add("prepared in a transaction: " + TransactionSynchronizationManager.isActualTransactionActive());
            return prepared;
        });

        var line =
                new MediaIntake(library, taken, writes).takeIn(new ContentFile("media/slow.png", file, ""), Map.of());

        assertThat(line.what()).isEqualTo("too slow");
        assertThat(steps).isEqualTo(List.of("prepared in a transaction: false", "entered in a transaction: true"));
    }
}
