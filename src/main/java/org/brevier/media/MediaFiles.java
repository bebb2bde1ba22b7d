package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files themselves, each under the digest of its content, so that the same bytes are kept once. */
@Component
class MediaFiles {

    private final MediaStore store;

    MediaFiles(MediaStore store) {
        this.store = store;
    }

    /** Writes what a kept file will hold, and tells the size of what is a picture. */
    @FunctionalInterface
    interface Content {

        Optional<Size> writeTo(OutputStream file) throws Unfit, IOException;
    }

    /** A file that would survive a power cut. */
    record Kept(String sha256, long bytes, Optional<Size> size) {}

    /** @throws IllegalStateException when the store has lost it */
    Resource find(String sha256, FileType type) {
        return store.find(key(sha256, type))
                .orElseThrow(() -> new IllegalStateException("the media store has no " + key(sha256, type)));
    }

    private static String key(String sha256, FileType type) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256 + "." + type.extension();
    }

    /** Whoever sees the file under its name sees all of it. */
    Kept keep(FileType type, Content content) throws Unfit, IOException {
        var part = store.part();
        try {
            var kept = write(part, content);
            store.put(key(kept.sha256(), type), part);
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
