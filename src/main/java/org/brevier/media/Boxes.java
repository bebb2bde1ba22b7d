package org.brevier.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;

/**
 * An MP4 or M4A file is copied with all of it in its place (ISO 14496-12), but for what is neither picture nor sound:
 * places, names, dates, texts and tracks of data are overwritten with zeros, and their boxes say that they are free.
 */
final class Boxes {

    /** Tables of a file that is no stream of hours; what is larger is not read into the memory. */
    private static final long MOST_TABLES = 16 << 20;

    private static final Set<String> PLAYED = Set.of("ftyp", "styp", "mdat", "sidx", "ssix", "prft", "pdin", "mfra");
    private static final Set<String> IN_MOVIE = Set.of("mvex", "iods", "pssh");
    private static final Set<String> TOLD = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final Set<String> NESTED = Set.of("dinf", "stbl", "traf");
    private static final String SEEN = "vide";
    private static final String HEARD = "soun";
    private static final Set<String> SEEN_OR_HEARD = Set.of(SEEN, HEARD);

    /** What is played stands in two or three of them. */
    private static final int DEEPEST = 8;

    /** Behind version, flags and a reserved field stands what a track holds (8.4.3). */
    private static final int HANDLER = 8;

    private final Patches patches = new Patches();
    private final Labels labels = new Labels(patches);
    private final Set<Omission> omitted = EnumSet.noneOf(Omission.class);
    private final long length;
    private boolean hasMovie;
    private boolean seen;
    private boolean heard;
    private Optional<Size> size = Optional.empty();

    private Boxes(long length) {
        this.length = length;
    }

    static Recorded of(Resource file) throws Unfit, IOException {
        var boxes = new Boxes(file.contentLength());
        try (var content = new DataInputStream(new BufferedInputStream(file.getInputStream()))) {
            boxes.look(content);
        } catch (EOFException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw Unfit.damagedRecording();
        }
        if (!boxes.hasMovie) {
            throw Unfit.damagedRecording();
        }
        return new Recorded(boxes.patches, !boxes.seen && boxes.heard, boxes.size, boxes.omitted);
    }

    private void look(DataInputStream content) throws Unfit, IOException {
        long at = 0;
        while (length - at >= Box.HEADER) {
            long size = Integer.toUnsignedLong(content.readInt());
            String type = new String(content.readNBytes(4), StandardCharsets.ISO_8859_1);
            int header = size == 1 ? Box.LONG_HEADER : Box.HEADER;
            if (size == 1) {
                size = content.readLong();
            } else if (size == 0) {
                size = length - at;
            }
            if (size < header || size > length - at) {
                throw Unfit.damagedRecording();
            }
            look(content, type, at + header, header, size - header);
            at += size;
        }
        patches.blank(at, length);
    }

    private void look(DataInputStream content, String type, long at, int header, long bytes) throws Unfit, IOException {
        if (!type.equals("moov") && !type.equals("moof")) {
            content.skipNBytes(bytes);
            if (!PLAYED.contains(type)) {
                free(at, header, at + bytes);
            }
            return;
        }
        if (bytes > MOST_TABLES) {
            throw Unfit.damagedRecording();
        }
        var box = new Box(type, at, header, ByteBuffer.wrap(content.readNBytes((int) bytes)));
        if (type.equals("moov")) {
            movie(box);
        } else {
            inside(box);
        }
    }

    private void movie(Box movie) throws Unfit {
        hasMovie = true;
        omitted.addAll(TextTracks.of(movie));
        boolean isFragmented = movie.find("mvex").isPresent();
        for (var box : movie.children()) {
            if (box.type().equals("mvhd")) {
                blankTimes(box);
            } else if (box.type().equals("trak")) {
                track(box, isFragmented);
            } else if (!IN_MOVIE.contains(box.type())) {
                free(box);
            }
        }
    }

    private void track(Box track, boolean isFragmented) throws Unfit {
        String handler = handler(track);
        if (SEEN_OR_HEARD.contains(handler)) {
            seen |= handler.equals(SEEN);
            heard |= handler.equals(HEARD);
            size = size.or(() -> track.find("tkhd").flatMap(TrackHeader::size));
            played(track);
            return;
        }
        if (isFragmented) {
            throw new Unfit("The recording has a track of data, such as the places that a camera was at:"
                    + " export it with picture and sound only");
        }
        new Chunks(track.find("mdia", "minf", "stbl").orElseThrow(() -> new IllegalArgumentException("no samples")))
                .forEach(this::blank);
        free(track);
    }

    static String handler(Box track) {
        return track.find("mdia", "hdlr")
                .map(handler -> Box.type(handler.content(), HANDLER))
                .orElseThrow(() -> new IllegalArgumentException("no handler"));
    }

    private void blank(long from, long end) throws Unfit {
        if (end > length) {
            throw new IllegalArgumentException("a chunk beyond the end");
        }
        patches.blank(from, end);
    }

    private void played(Box track) throws Unfit {
        labels.blankCoders(track);
        for (var box : track.children()) {
            switch (box.type()) {
                case "tkhd" -> blankTimes(box);
                case "mdia" -> media(box);
                case "edts" -> inside(box);
                default -> free(box);
            }
        }
    }

    private void media(Box media) throws Unfit {
        for (var box : media.children()) {
            switch (box.type()) {
                case "mdhd" -> blankTimes(box);
                case "hdlr" -> labels.blankHandler(box);
                case "minf" -> inside(box);
                case "elng" -> {}
                default -> free(box);
            }
        }
    }

    private void inside(Box outer) throws Unfit {
        inside(outer, DEEPEST);
    }

    private void inside(Box outer, int levels) throws Unfit {
        if (levels == 0) {
            throw Unfit.damagedRecording();
        }
        for (var box : outer.children()) {
            if (TOLD.contains(box.type())) {
                free(box);
            } else if (NESTED.contains(box.type())) {
                inside(box, levels - 1);
            } else if (box.type().equals("hdlr")) {
                labels.blankHandler(box);
            } else if (box.type().equals("dref")) {
                labels.blankFiles(box);
            }
        }
    }

    /** When it was made and changed: two numbers of 32 bits, or of 64 in version 1 (8.2.2, 8.3.2, 8.4.2). */
    private void blankTimes(Box box) throws Unfit {
        int bytes = box.content().get(0) == 1 ? 2 * Long.BYTES : 2 * Integer.BYTES;
        patches.blank(box.at() + 4, box.at() + 4 + bytes);
    }

    private void free(Box box) throws Unfit {
        free(box.at(), box.header(), box.end());
    }

    /** The size stays, whichever of its two places it stands in. */
    private void free(long at, int header, long end) throws Unfit {
        patches.replace(at - header + 4, at - header + 8, "free");
        patches.blank(at, end);
    }
}
