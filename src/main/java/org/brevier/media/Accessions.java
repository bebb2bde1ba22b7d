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
        var type = type(file);
        var omitted = EnumSet.noneOf(Omission.class);
        var kept = files.keep(type, served -> copy(type, file, served, omitted));
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
        return MediaKind.of(type(file));
    }

    private static FileType type(Resource file) throws Unfit, IOException {
        try (var content = file.getInputStream()) {
            byte[] head = content.readNBytes(FileType.HEAD);
            return narrower(FileType.of(head).orElseThrow(() -> new Unfit(Refusals.of(head))), file);
        }
    }

    /** Of what can hold pictures and sound, that without pictures is played as sound. */
    private static FileType narrower(FileType type, Resource file) throws Unfit, IOException {
        return switch (type) {
            case MP4 -> Boxes.of(file).isOnlyHeard() ? FileType.M4A : type;
            case WEBM -> Elements.of(file).isOnlyHeard() ? FileType.WEBA : type;
            case JPEG, PNG, GIF, WEBP, PDF, MP3, M4A, OGG, WEBA, VTT -> type;
        };
    }

    /** @return the size of what is seen */
    private Optional<Size> copy(FileType type, Resource file, OutputStream served, Set<Omission> omitted)
            throws Unfit, IOException {
        return switch (type) {
            case JPEG, PNG, GIF, WEBP -> Optional.of(picture(type, file, served));
            case M4A, MP4 -> {
                var boxes = Boxes.of(file);
                boxes.copy(file, served);
                omitted.addAll(boxes.omitted());
                yield type == FileType.MP4 ? boxes.size() : Optional.empty();
            }
            case WEBM, WEBA -> {
                var elements = Elements.of(file);
                elements.copy(file, served);
                yield elements.size();
            }
            case VTT -> {
                Captions.copy(file, served);
                yield Optional.empty();
            }
            case MP3 -> {
                var audio = MpegAudio.of(file);
                audio.copy(file, served);
                omitted.addAll(audio.omitted());
                yield Optional.empty();
            }
            case OGG -> {
                OggPages.of(file).copy(file, served);
                yield Optional.empty();
            }
            case PDF -> {
                Documents.copy(file, served);
                yield Optional.empty();
            }
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
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 ? last.substring(0, dot) : last;
        return Slug.from(stem).map(Slug::value).orElse("file") + "." + type.extension();
    }
}
