package org.brevier.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
        var folder = folderOf(target);
        var part = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
        try {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var remaining = ByteBuffer.wrap(content);
                while (remaining.hasRemaining()) {
                    channel.write(remaining);
                }
            }
            putInPlace(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Gives a finished file its name: what it holds reaches the disk before the name does. */
    static void putInPlace(Path part, Path target) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folderOf(target));
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
