package org.brevier.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.brevier.store.Storage;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where a file that is sent waits until it is taken in; the server takes it away again with the request. */
@Component
class UploadFolder implements SmartInitializingSingleton {

    private final Path path;
    private final Leftovers leftovers;

    UploadFolder(Storage storage, Leftovers leftovers) {
        this.path = storage.data().resolve("uploads").toAbsolutePath();
        this.leftovers = leftovers;
    }

    Path path() {
        return path;
    }

    /** Once the data directory is this process's own, and before the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            make();
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was too young for that at the start gets old. */
    @Scheduled(initialDelay = 65, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clear() throws IOException {
        leftovers.clear(path, "*");
    }

    private void make() throws IOException {
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** An empty file, for a store whose files are elsewhere in the end. */
    Path newFile() throws IOException {
        make();
        return Files.createTempFile(path, "part-", "");
    }
}
