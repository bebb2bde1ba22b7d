package org.brevier.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.brevier.store.Storage;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Where a file that is sent waits until it is taken in; the server takes it away again with the request. */
@Component
class UploadFolder implements SmartInitializingSingleton {

    /** No form is this long under way, on this node or on another that has the same folder. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path path;
    private final Clock clock;

    UploadFolder(Storage storage, Clock clock) {
        this.path = storage.data().resolve("uploads").toAbsolutePath();
        this.clock = clock;
    }

    Path path() {
        return path;
    }

    /** Once the data directory is this process's own, and before the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            Files.createDirectories(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            clear(clock.instant().minus(FORGOTTEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process left that was killed. */
    private void clear(Instant before) throws IOException {
        try (var left = Files.newDirectoryStream(path)) {
            for (var file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
