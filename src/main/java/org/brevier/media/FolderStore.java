package org.brevier.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.brevier.store.Storage;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Files below the data directory: each is written aside, forced to the disk and then given its name. */
final class FolderStore implements MediaStore, SmartInitializingSingleton {

    private static final String PART = ".part";

    private final Path folder;
    private final Leftovers leftovers;

    FolderStore(Storage storage, Leftovers leftovers) {
        this.folder = storage.data().resolve("media").toAbsolutePath();
        this.leftovers = leftovers;
    }

    /** Once the data directory is this process's own. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            leftovers.clear(folder, "*" + PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Resource> find(String key) {
        var file = folder.resolve(key);
        return Files.isRegularFile(file) ? Optional.of(new FileSystemResource(file)) : Optional.empty();
    }

    @Override
    public Optional<Opened> open(String key, ByteRange range) {
        try {
            var file = FileChannel.open(folder.resolve(key), StandardOpenOption.READ);
            return Optional.of(new Opened(Channels.newInputStream(file.position(range.first())), file.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreAway("a file cannot be opened", e);
        }
    }

    @Override
    public Path part() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, ".", PART);
    }

    @Override
    public void put(String key, Path part) throws IOException {
        var target = folder.resolve(key);
        if (Files.notExists(target) || Files.size(target) != Files.size(part)) {
            putInPlace(part, target);
        }
    }

    private void putInPlace(Path part, Path target) throws IOException {
        var leaf = Objects.requireNonNull(target.getParent());
        Files.createDirectories(leaf);
        force(part, StandardOpenOption.WRITE);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

    @Override
    public void deleteAll(String prefix) {
        var first = folder.resolve(prefix);
        String beginning = String.valueOf(first.getFileName());
        var leaf = Objects.requireNonNull(first.getParent());
        try (var files = Files.newDirectoryStream(
                leaf, file -> String.valueOf(file.getFileName()).startsWith(beginning))) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Nothing was ever kept there.
        } catch (IOException | DirectoryIteratorException e) {
            throw new StoreAway("a file cannot be deleted", e);
        }
    }

    @Override
    public void check() {
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw new StoreAway("its folder cannot be written to", new IOException(folder.toString()));
        }
    }
}
