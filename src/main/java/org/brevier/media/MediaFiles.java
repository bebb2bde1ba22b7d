package org.brevier.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.brevier.site.Digests;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files themselves, each under the digest of its content, so that the same bytes are kept once. */
@Component
class MediaFiles {

    private static final String ORIGINALS = "originals/";

    private final MediaStore store;
    private final Losses losses;

    MediaFiles(MediaStore store, Losses losses) {
        this.store = store;
        this.losses = losses;
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

    /** Opens what is served for one reader. Empty when the store has lost it, or has another length than was kept. */
    Optional<InputStream> open(Media media, ByteRange range) throws IOException {
        String key = key(media.sha256(), media.type());
        var opened = store.open(key, range);
        if (opened.isEmpty()) {
            losses.tell(key, "has lost");
            return Optional.empty();
        }
        if (opened.get().bytes() != media.bytes()) {
            opened.get().content().close();
            losses.tell(key, "has damaged");
            return Optional.empty();
        }
        return Optional.of(new ExactStream(opened.get().content(), range.bytes()));
    }

    /** Whether both are there, what is served and what was brought. */
    boolean holds(Media media) {
        return store.find(key(media.sha256(), media.type())).isPresent()
                && original(media).isPresent();
    }

    /** With which the keys begin of what is served and of all renditions that were ever made of it. */
    static String prefix(Media media) {
        return prefix(media.sha256());
    }

    /** The same of what was brought, where that is another file. */
    static String originalPrefix(Media media) {
        return ORIGINALS + prefix(media.sourceSha256());
    }

    void deleteAll(String prefix) {
        store.deleteAll(prefix);
    }

    /** The file as it was brought; empty if it was taken in before these were kept. */
    Optional<Resource> original(Media media) {
        return store.find(
                media.sourceSha256().equals(media.sha256())
                        ? key(media.sha256(), media.type())
                        : originalKey(media.sourceSha256(), media.type()));
    }

    private static String originalKey(String sha256, FileType type) {
        return ORIGINALS + key(sha256, type);
    }

    private static String key(String sha256, FileType type) {
        return prefix(sha256) + "." + type.extension();
    }

    private static String prefix(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
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
        var digest = Digests.sha256();
        Optional<Size> size;
        try (var file = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            size = content.writeTo(file);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), Files.size(part), size);
    }

    /**
     * Keeps a file as it was brought, for editors alone.
     *
     * @param sha256 as it was before it was looked into
     * @throws Unfit when it has changed since
     */
    void keepOriginal(String sha256, FileType type, InputStreamSource file) throws Unfit, IOException {
        var part = store.part();
        try {
            var copied = write(part, content -> {
                try (var source = file.getInputStream()) {
                    source.transferTo(content);
                }
                return Optional.empty();
            });
            if (!copied.sha256().equals(sha256)) {
                throw new Unfit("The file changed while it was read: send it again");
            }
            store.put(originalKey(sha256, type), part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static String sha256(InputStreamSource file) throws IOException {
        var digest = Digests.sha256();
        try (var content = file.getInputStream();
                var digesting = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(digesting);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
