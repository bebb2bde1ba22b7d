package org.brevier.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.brevier.store.Storage;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Files below the data directory: each is written aside, forced to the disk and then given its name. */
@Component
class FolderStore implements MediaStore {

    private final Path folder;

    FolderStore(Storage storage) {
        this.folder = storage.data().resolve("media").toAbsolutePath();
    }

    @Override
    public Optional<Resource> find(String key) {
        var file = folder.resolve(key);
        return Files.exists(file) ? Optional.of(new FileSystemResource(file)) : Optional.empty();
    }

    @Override
    public Path part() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, ".", ".part");
    }

    @Override
    public void put(String key, Path part) throws IOException {
        var target = folder.resolve(key);
        if (!Files.exists(target)) {
            putInPlace(part, target);
        }
    }

    private void putInPlace(Path part, Path target) throws IOException {
        var leaf = Objects.requireNonNull(target.getParent());
        Files.createDirectories(leaf);
        force(part, StandardOpenOption.WRITE);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        for (var changed = leaf; changed.startsWith(folder); changed = Objects.requireNonNull(changed.getParent())) {
            forceNames(changed);
        }
    }

    /** Windows keeps names by itself and opens no folders. */
    private static void forceNames(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
