package org.brevier.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brevier.markdown.Cover;
import org.brevier.markdown.OwnFile;
import org.brevier.markdown.Picture;
import org.brevier.markdown.Pictures;
import org.brevier.media.Accessions.Made;
import org.brevier.media.Accessions.Origin;
import org.brevier.site.Addresses;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** The site's own files. */
@Service
public class MediaLibrary implements Pictures {

    private final MediaRows rows;
    private final RecordingRows recordings;
    private final MediaFiles files;
    private final Remains remains;
    private final Accessions accessions;
    private final Addresses addresses;
    private final Writes writes;
    private final Trail trail;
    private final SiteVersion siteVersion;

    MediaLibrary(
            MediaRows rows,
            RecordingRows recordings,
            MediaFiles files,
            Remains remains,
            Accessions accessions,
            Addresses addresses,
            Writes writes,
            Trail trail,
            SiteVersion siteVersion) {
        this.rows = rows;
        this.recordings = recordings;
        this.files = files;
        this.remains = remains;
        this.accessions = accessions;
        this.addresses = addresses;
        this.writes = writes;
        this.trail = trail;
        this.siteVersion = siteVersion;
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
            var source = new FileSystemResource(file);
            String digest = MediaFiles.sha256(source);
            var known =
                    rows.findByPath(path).filter(media -> media.sourceSha256().equals(digest));
            if (known.isPresent()) {
                return () -> new Taking.Unchanged(known.get());
            }
            var made = accessions.make(Origin.folder(path, digest), source);
            return () -> enter(path, made);
        } catch (Unfit e) {
            return () -> new Taking.Refused(e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Taking enter(String path, Made made) {
        var media = made.media();
        return writes.run(() -> {
            if (!remains.admit(media)) {
                return new Taking.Refused(Remains.SENTENCE);
            }
            var before = rows.findByPath(path);
            rows.release(path);
            var entered = before.map(Media::particulars).map(media::with).orElse(media);
            rows.insert(entered);
            before.ifPresent(former -> recordings.carry(former.id(), entered.id()));
            siteVersion.raise();
            return new Taking.Taken(entered, made.omitted());
        });
    }

    /**
     * Takes in what somebody at the desk sends, unless the library has just these bytes already. No page changes by it:
     * nobody can have named its address before.
     *
     * @param name what they call it
     * @param description what a picture shows, for those who cannot see it; may be empty
     */
    public Taking upload(String name, String description, Resource file, Actor by) {
        return Acceptance.of(() -> take(name, description, file, by), Taking.Refused::new);
    }

    private Taking take(String name, String description, Resource file, Actor by) throws Unfit, IOException {
        String digest = MediaFiles.sha256(file);
        var known = rows.findBySource(digest);
        if (known.isPresent()) {
            return new Taking.Unchanged(known.get());
        }
        var made = accessions.make(Origin.upload(name, Particulars.showing(description), digest, by), file);
        return writes.run(() -> enter(made, by));
    }

    /** Who sends the same file twice at once gets it once. */
    private Taking enter(Made made, Actor by) {
        var media = made.media();
        boolean admitted = remains.admit(media);
        var meanwhile = rows.findBySource(media.sourceSha256());
        if (meanwhile.isPresent()) {
            return new Taking.Unchanged(meanwhile.get());
        }
        if (!admitted) {
            return new Taking.Refused(Remains.SENTENCE);
        }
        rows.insert(media);
        String address = addresses.media(media.id(), media.name());
        trail.record(by, Act.MEDIA_UPLOADED, Optional.empty(), media.called().value(), address);
        return new Taking.Taken(media, made.omitted());
    }

    /** Takes the picture in that stands for the site's name: a small PNG, as it is on every page. */
    public Taking takeLogo(InputStream picture, Actor by) {
        return Acceptance.of(
                () -> {
                    var file = new ByteArrayResource(Logo.read(picture));
                    String digest = MediaFiles.sha256(file);
                    var made = accessions.make(Origin.upload(Logo.NAME, Particulars.NONE, digest, by), file);
                    return writes.run(() -> enterLogo(made));
                },
                Taking.Refused::new);
    }

    private Taking enterLogo(Made made) {
        if (!remains.admit(made.media())) {
            return new Taking.Refused(Remains.SENTENCE);
        }
        rows.insert(made.media());
        return new Taking.Taken(made.media(), made.omitted());
    }

    /** The digest by which a file is known: SHA-256 of its bytes, as 64 lower-case hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        return MediaFiles.sha256(new FileSystemResource(file));
    }

    /** What is shown under an id: the file, or the one that has taken its place. */
    public Optional<Media> findById(String id) {
        return rows.findShown(id);
    }

    /** A file as it was brought, with all that a camera wrote into it. */
    public record Original(Media media, Resource file) {}

    /** Empty for a file that is not there, or was taken in before originals were kept. */
    public Optional<Original> original(String id) {
        return rows.find(id).flatMap(media -> files.original(media).map(file -> new Original(media, file)));
    }

    /** The newest file under a path of the content folder. */
    public Optional<Media> findByPath(String path) {
        return rows.findByPath(path);
    }

    @Override
    public Optional<Picture> find(String reference) {
        return named(reference).flatMap(this::picture);
    }

    /** The file that a text means by this. */
    Optional<Media> named(String reference) {
        return OwnFile.named(reference).flatMap(this::find);
    }

    private Optional<Media> find(OwnFile file) {
        return switch (file) {
            case OwnFile.ById address -> rows.findShown(address.id());
            case OwnFile.ByPath there -> rows.findByPath(there.path());
        };
    }

    Optional<Picture> picture(Media media) {
        return new Renditions(media).picture(name -> addresses.media(media.id(), name));
    }

    @Override
    public Map<String, Cover> covers(Collection<String> references) {
        var covers = new HashMap<String, Cover>();
        for (String reference : references) {
            OwnFile.named(reference)
                    .flatMap(this::find)
                    .flatMap(media -> new Renditions(media).cover(name -> addresses.media(media.id(), name)))
                    .ifPresent(cover -> covers.put(reference, cover));
        }
        return covers;
    }
}
