package org.brevier.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The room left on the data directory's disk, measured at most once a second. */
final class FreeSpace {

    private static final long MEASURED_EVERY = Duration.ofSeconds(1).toNanos();

    private record Measured(DataSize left, long nanos) {}

    private final FileStore disk;
    private final DataSize reserve;
    private volatile Measured measured;

    FreeSpace(Path directory, DataSize reserve) throws IOException {
        this.disk = Files.getFileStore(directory);
        this.reserve = reserve;
        this.measured = measure();
    }

    /** @throws StoreFull when less than the reserve is left */
    void demand() {
        var latest = measured;
        if (System.nanoTime() - latest.nanos > MEASURED_EVERY) {
            latest = measure();
            measured = latest;
        }
        if (latest.left.compareTo(reserve) < 0) {
            throw new StoreFull(latest.left, reserve);
        }
    }

    private Measured measure() {
        try {
            return new Measured(DataSize.ofBytes(disk.getUsableSpace()), System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
