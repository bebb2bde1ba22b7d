package org.brevier.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Files that are there whole or not at all, whatever moment the power fails in. */
public final class DurableFile {

    private DurableFile() {}

    /**
     * Writes a file that only its owner may read, replacing an older one, and returns once it would survive a power cut.
     * The folder must exist. Whoever sees the file under its name sees all of it.
     *
     * @throws IOException when it could not be written; an older file is then still as it was
     */
    public static void write(Path target, byte[] content) throws IOException {
        var part = part(target);
        try {
            fill(part, content);
            rename(part, target);
            force(folderOf(target));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * As {@link #write}, for many files: the disk takes them to safety in little more time than one, and each folder once
     * for all that it holds. Folders that are missing are made.
     *
     * @param files in the order in which they get their names, once all of them are written
     * @throws IOException when one of them could not be written; then none has got its name for that
     */
    public static void writeTogether(SequencedMap<Path, byte[]> files) throws IOException {
        var folders = new TreeSet<Path>();
        var parts = new LinkedHashMap<Path, Path>();
        try {
            for (var target : files.sequencedKeySet()) {
                make(folderOf(target), folders);
                folders.add(folderOf(target));
                parts.put(target, part(target));
            }
            sideBySide(files.entrySet(), file -> fill(requireNonNull(parts.get(file.getKey())), file.getValue()));
            for (var part : parts.entrySet()) {
                rename(part.getValue(), part.getKey());
            }
            sideBySide(folders, DurableFile::force);
        } finally {
            for (var part : parts.values()) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** @param changed gets the folders in which a new name stands */
    private static void make(Path folder, Set<Path> changed) throws IOException {
        if (!Files.isDirectory(folder)) {
            make(folderOf(folder), changed);
            Files.createDirectories(folder);
            changed.add(folderOf(folder));
        }
    }

    private static <T> void sideBySide(Collection<T> all, Step<T> step) throws IOException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var steps = all.stream()
                    .map(one -> executor.submit(() -> {
                        step.take(one);
                        return one;
                    }))
                    .toList();
            for (var taken : steps) {
                taken.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the disk did not take it", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing", e);
        }
    }

    @FunctionalInterface
    private interface Step<T> {

        void take(T one) throws IOException;
    }

    private static Path part(Path target) throws IOException {
        return Files.createTempFile(folderOf(target), "." + target.getFileName() + ".", ".part");
    }

    private static void fill(Path part, byte[] content) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var remaining = ByteBuffer.wrap(content);
            while (remaining.hasRemaining()) {
                channel.write(remaining);
            }
            channel.force(true);
        }
    }

    /** Gives a finished file its name: what it holds reaches the disk before the name does. */
    static void putInPlace(Path part, Path target) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        rename(part, target);
        force(folderOf(target));
    }

    private static void rename(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path folderOf(Path target) {
        return requireNonNull(target.toAbsolutePath().getParent(), "the root is no file");
    }

    /** Makes the names in a folder durable; Windows does so by itself and opens no folders. */
    static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
