package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.brevier.store.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FolderStoreTest extends StoreContract {

    @Override
    MediaStore open(Storage storage, Leftovers leftovers) {
        return new FolderStore(storage, leftovers);
    }

    @Test
    void whatAKilledProcessLeftIsClearedAtStart(@TempDir Path data) throws IOException {
        var now = Instant.parse("2026-06-15T12:00:00Z");
        var leftovers = new Leftovers(Clock.fixed(now, ZoneOffset.UTC));
        var store = new FolderStore(new Storage(data, DataSize.ofBytes(0)), leftovers);
        var old = aged(store.part(), now.minus(Duration.ofHours(25)));
        var fresh = aged(store.part(), now.minus(Duration.ofHours(1)));
        var kept = aged(Files.writeString(data.resolve("media/kept.png"), "x"), now.minus(Duration.ofDays(9)));
        store.afterSingletonsInstantiated();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(kept).exists();
    }

    private static Path aged(Path file, Instant time) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
