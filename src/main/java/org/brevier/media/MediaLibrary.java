package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.brevier.markdown.Picture;
import org.brevier.markdown.Pictures;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.springframework.stereotype.Service;

/** The site's own files. */
@Service
public class MediaLibrary implements Pictures {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final long LARGEST_PICTURE = 50L << 20;

    private final MediaRows rows;
    private final MediaFiles files;
    private final Addresses addresses;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Clock clock;

    MediaLibrary(
            MediaRows rows,
            MediaFiles files,
            Addresses addresses,
            Writes writes,
            SiteVersion siteVersion,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.addresses = addresses;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.clock = clock;
    }

    /**
     * Takes a file in, whatever its name says it is. What stood under the path before keeps its own address.
     *
     * @param path where the content folder has the file, such as {@code media/tides.png}
     */
    public Taking takeIn(String path, Path file) {
        return prepare(path, file).enter();
    }

    /** Does all of it that takes long: reads, decodes and keeps the file, so that no transaction waits for that. */
    public Prepared prepare(String path, Path file) {
        try {
            String digest = MediaFiles.sha256(file);
            var known =
                    rows.findByPath(path).filter(media -> media.sourceSha256().equals(digest));
            if (known.isPresent()) {
                return () -> new Taking.Unchanged(known.get());
            }
            var media = keep(path, file, digest);
            return () -> enter(path, media);
        } catch (Unfit e) {
            return () -> new Taking.Refused(e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the picture in that stands for the site's name: a small PNG, as it is on every page. */
    public Taking takeLogo(byte[] picture) {
        try {
            Logo.require(picture);
            var kept = files.keep(FileType.PNG, served -> Optional.of(Cleaning.clean(FileType.PNG, picture, served)));
            var media = new Media(
                    newId(),
                    Logo.NAME,
                    Optional.empty(),
                    MediaFiles.sha256(picture),
                    kept.sha256(),
                    FileType.PNG,
                    kept.size(),
                    kept.bytes(),
                    clock.instant());
            writes.run(() -> rows.insert(media));
            return new Taking.Taken(media);
        } catch (Unfit e) {
            return new Taking.Refused(e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest by which a file is known: SHA-256 of its bytes, as 64 lower-case hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        return MediaFiles.sha256(file);
    }

    private Media keep(String path, Path file, String digest) throws Unfit, IOException {
        var type = type(file);
        var kept = files.keep(type, served -> copy(type, file, served));
        return new Media(
                newId(),
                name(path, type),
                Optional.of(path),
                digest,
                kept.sha256(),
                type,
                kept.size(),
                kept.bytes(),
                clock.instant());
    }

    private Taking enter(String path, Media media) {
        writes.run(() -> {
            rows.release(path);
            rows.insert(media);
            siteVersion.raise();
        });
        return new Taking.Taken(media);
    }

    private static FileType type(Path file) throws Unfit, IOException {
        try (var content = Files.newInputStream(file)) {
            byte[] head = content.readNBytes(FileType.HEAD);
            return FileType.of(head).orElseThrow(() -> new Unfit(Refusals.of(head)));
        }
    }

    private static Optional<Size> copy(FileType type, Path file, OutputStream served) throws Unfit, IOException {
        if (type.isPicture()) {
            return Optional.of(Cleaning.clean(type, picture(file), served));
        }
        Files.copy(file, served);
        return Optional.empty();
    }

    private static byte[] picture(Path file) throws Unfit, IOException {
        if (Files.size(file) > LARGEST_PICTURE) {
            throw new Unfit("Pictures of more than 50 MB are not taken: scale it down");
        }
        return Files.readAllBytes(file);
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** A name fit for an address, a header and any file system; the extension is that of the content. */
    private static String name(String path, FileType type) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 ? last.substring(0, dot) : last;
        return Slug.from(stem).map(Slug::value).orElse("file") + "." + type.extension();
    }

    /** The newest file under a path of the content folder. */
    public Optional<Media> findByPath(String path) {
        return rows.findByPath(path);
    }

    @Override
    public Optional<Picture> find(String reference) {
        return Reference.parse(reference).flatMap(this::find).flatMap(this::picture);
    }

    private Optional<Media> find(Reference reference) {
        return switch (reference) {
            case Reference.ById address -> rows.find(address.id());
            case Reference.ByPath file -> rows.findByPath(file.path());
        };
    }

    private Optional<Picture> picture(Media media) {
        return media.size()
                .map(size -> new Picture(addresses.media(media.id(), media.name()), size.width(), size.height()));
    }
}
