package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.brevier.site.Slug;
import org.brevier.trail.Actor;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Makes of a file what will be served: its type found from its bytes, cleaned, and kept under a name that is safe. */
@Component
class Accessions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final MediaFiles files;
    private final MediaSettings limits;
    private final Printing printing;
    private final Clock clock;

    Accessions(MediaFiles files, MediaSettings limits, Printing printing, Clock clock) {
        this.files = files;
        this.limits = limits;
        this.printing = printing;
        this.clock = clock;
    }

    /**
     * What is known of a file from whoever brings it.
     *
     * @param name whatever it is called, with or without folders
     * @param path where the content folder has it
     * @param sha256 digest of its bytes as they are brought
     * @param by who sends it, if anybody does
     */
    record Origin(String name, Optional<String> path, Particulars particulars, String sha256, Optional<Actor> by) {

        static Origin folder(String path, String sha256) {
            return new Origin(path, Optional.of(path), Particulars.NONE, sha256, Optional.empty());
        }

        static Origin upload(String name, Particulars particulars, String sha256, Actor by) {
            return new Origin(name, Optional.empty(), particulars, sha256, Optional.of(by));
        }
    }

    /**
     * A file that is kept, before the library knows of it.
     *
     * @param omitted what was in it and is not served
     */
    record Made(Media media, Set<Omission> omitted) {

        Made {
            omitted = Set.copyOf(omitted);
        }
    }

    Made make(Origin origin, Resource file) throws Unfit, IOException {
        var brought = brought(file);
        var type = brought.type();
        var omitted = EnumSet.noneOf(Omission.class);
        var kept = files.keep(type, served -> copy(brought, file, served, omitted));
        if (!kept.sha256().equals(origin.sha256())) {
            files.keepOriginal(origin.sha256(), type, file);
        }
        var media = new Media(
                newId(),
                name(origin.name(), type),
                FileName.of(origin.name(), type),
                origin.path(),
                origin.particulars(),
                origin.sha256(),
                kept.sha256(),
                type,
                kept.size(),
                kept.bytes(),
                clock.instant(),
                origin.by(),
                Optional.empty(),
                0);
        printing.later(media);
        return new Made(media, omitted);
    }

    MediaKind kind(Resource file) throws Unfit, IOException {
        return MediaKind.of(brought(file).type());
    }

    /** @param recorded what was found in it, if it had to be looked through for its type */
    private record Brought(FileType type, Optional<Recorded> recorded) {

        /** Of what can hold pictures and sound, that without pictures is played as sound. */
        static Brought of(Recorded recorded, FileType seen, FileType heard) {
            return new Brought(recorded.isOnlyHeard() ? heard : seen, Optional.of(recorded));
        }
    }

    private static Brought brought(Resource file) throws Unfit, IOException {
        var type = beginning(file);
        return switch (type) {
            case MP4 -> Brought.of(recorded(type, file), type, FileType.M4A);
            case WEBM -> Brought.of(recorded(type, file), type, FileType.WEBA);
            case JPEG, PNG, GIF, WEBP, PDF, MP3, M4A, OGG, WEBA, VTT -> new Brought(type, Optional.empty());
        };
    }

    private static FileType beginning(Resource file) throws Unfit, IOException {
        try (var content = file.getInputStream()) {
            byte[] head = content.readNBytes(FileType.HEAD);
            return FileType.of(head).orElseThrow(() -> new Unfit(Refusals.of(head)));
        }
    }

    /** @return the size of what is seen */
    private Optional<Size> copy(Brought brought, Resource file, OutputStream served, Set<Omission> omitted)
            throws Unfit, IOException {
        return switch (brought.type()) {
            case JPEG, PNG, GIF, WEBP -> Optional.of(picture(brought.type(), file, served));
            case M4A, MP4, WEBM, WEBA, MP3, OGG -> recording(brought, file, served, omitted);
            case VTT -> {
                Captions.copy(file, served);
                yield Optional.empty();
            }
            case PDF -> {
                Documents.copy(file, served);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Size> recording(Brought brought, Resource file, OutputStream served, Set<Omission> omitted)
            throws Unfit, IOException {
        var recorded = brought.recorded().isPresent() ? brought.recorded().get() : recorded(brought.type(), file);
        recorded.copy(file, served);
        omitted.addAll(recorded.omitted());
        return MediaKind.of(brought.type()) == MediaKind.VIDEO ? recorded.size() : Optional.empty();
    }

    private static Recorded recorded(FileType type, Resource file) throws Unfit, IOException {
        return switch (type) {
            case M4A, MP4 -> Boxes.of(file);
            case WEBM, WEBA -> Elements.of(file);
            case MP3 -> MpegAudio.of(file);
            case OGG -> OggPages.of(file);
            case JPEG, PNG, GIF, WEBP, PDF, VTT -> throw new IllegalArgumentException(type + " is no recording");
        };
    }

    private Size picture(FileType type, Resource file, OutputStream served) throws Unfit, IOException {
        var size = Cleaning.clean(type, () -> picture(file), served);
        if ((long) size.width() * size.height() > limits.mostPixels()) {
            throw new Unfit("The picture has %d x %d pixels; at most %,d are taken: scale it down"
                    .formatted(size.width(), size.height(), limits.mostPixels()));
        }
        return size;
    }

    private byte[] picture(Resource file) throws Unfit, IOException {
        if (file.contentLength() > limits.largestPicture().toBytes()) {
            throw new Unfit(
                    "Pictures of more than %s are not taken: scale it down".formatted(limits.largestPictureInWords()));
        }
        return file.getContentAsByteArray();
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** A name fit for an address, a header and any file system; the extension is that of the content. */
    private static String name(String path, FileType type) {
        String last = FileName.withoutFolders(path);
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 ? last.substring(0, dot) : last;
        return Slug.from(stem).map(Slug::value).orElse("file") + "." + type.extension();
    }
}
