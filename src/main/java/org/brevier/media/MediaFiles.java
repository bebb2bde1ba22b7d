package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.brevier.store.Storage;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** The files themselves, each under the digest of its content, so that the same bytes are kept once. */
@Component
class MediaFiles {

    private final Path folder;

    MediaFiles(Storage storage) {
        this.folder = storage.data().resolve("media").toAbsolutePath();
    }

    /** Writes what a kept file will hold, and tells the size of what is a picture. */
    @FunctionalInterface
    interface Content {

        Optional<Size> writeTo(OutputStream file) throws Unfit, IOException;
    }

    /** A file that would survive a power cut. */
    record Kept(String sha256, long bytes, Optional<Size> size) {}

    Path find(String sha256, FileType type) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256 + "." + type.extension());
    }

    /** Whoever sees the file under its name sees all of it. */
    Kept keep(FileType type, Content content) throws Unfit, IOException {
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, ".", ".part");
        try {
            var kept = write(part, content);
            var target = find(kept.sha256(), type);
            if (!Files.exists(target)) {
                putInPlace(part, target);
            }
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Kept write(Path part, Content content) throws Unfit, IOException {
        var digest = sha256();
        Optional<Size> size;
        try (var file = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            size = content.writeTo(file);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), Files.size(part), size);
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

    static String sha256(InputStreamSource file) throws IOException {
        var digest = sha256();
        try (var content = file.getInputStream();
                var digesting = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(digesting);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
