package org.brevier.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.Resource;

/**
 * A WebM file is copied with all of it in its place (RFC 8794 and 9559), but for tags, attachments, titles, dates and
 * names of files, tracks and programs: in their place stands nothing but void.
 */
final class Elements {

    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549a966;
    private static final int TRACKS = 0x1654ae6b;
    private static final int TRACK = 0xae;
    private static final int VIDEO = 0xe0;
    private static final int WIDTH = 0xb0;
    private static final int HEIGHT = 0xba;
    private static final int SOUND = 0xe1;
    private static final int CLUSTER = 0x1f43b675;
    private static final int TAGS = 0x1254c367;
    private static final int ATTACHMENTS = 0x1941a469;
    private static final int DATE = 0x4461;
    private static final int TITLE = 0x7ba9;
    private static final int FILE_NAME = 0x7384;
    private static final int PREVIOUS_FILE_NAME = 0x3c83ab;
    private static final int NEXT_FILE_NAME = 0x3e83bb;
    private static final int TRACK_NAME = 0x536e;
    private static final int CODEC_PRIVATE = 0x63a2;
    private static final int CODEC_NAME = 0x258688;
    private static final int CODEC_SETTINGS = 0x3a9697;
    private static final int CODEC_INFO = 0x3b4040;
    private static final int CODEC_DOWNLOAD = 0x26b240;
    private static final int VOID = 0xec;

    /** These have to be there, and may be empty. */
    private static final int MUXING_PROGRAM = 0x4d80;

    private static final int WRITING_PROGRAM = 0x5741;

    /** Of what a decoder is told first, more is not read into the memory. */
    private static final int MOST_PRIVATE = 1 << 20;

    private static final long UNKNOWN = -1;
    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;

    private final Patches patches = new Patches();
    private final DataInputStream content;
    private final long length;
    private long at;
    private boolean hasSegment;
    private boolean seen;
    private boolean heard;
    private long width;
    private long height;

    private Elements(DataInputStream content, long length) {
        this.content = content;
        this.length = length;
    }

    static Recorded of(Resource file) throws Unfit, IOException {
        try (var content = new DataInputStream(new BufferedInputStream(file.getInputStream()))) {
            var elements = new Elements(content, file.contentLength());
            elements.look();
            return new Recorded(
                    elements.patches,
                    !elements.seen && elements.heard,
                    Size.ofVideo(elements.width, elements.height),
                    Set.of());
        } catch (EOFException e) {
            throw Unfit.damagedRecording();
        }
    }

    private void look() throws Unfit, IOException {
        while (at < length) {
            long start = at;
            int id = (int) number(LONGEST_ID, true);
            long size = number(LONGEST_SIZE, false);
            if (size > length - at) {
                throw Unfit.damagedRecording();
            }
            hasSegment |= id == SEGMENT;
            look(id, start, size);
        }
        if (!hasSegment) {
            throw Unfit.damagedRecording();
        }
    }

    /** What others stand in is entered and not left again: no id means one thing here and another there. */
    private void look(int id, long start, long size) throws Unfit, IOException {
        switch (id) {
            case SEGMENT, INFO, TRACKS, TRACK -> {}
            case VIDEO -> seen = true;
            case SOUND -> {
                heard = true;
                skip(size);
            }
            case WIDTH -> width = width == 0 ? value(size) : skipped(size, width);
            case HEIGHT -> height = height == 0 ? value(size) : skipped(size, height);
            case TAGS,
                    ATTACHMENTS,
                    DATE,
                    TITLE,
                    FILE_NAME,
                    PREVIOUS_FILE_NAME,
                    NEXT_FILE_NAME,
                    TRACK_NAME,
                    CODEC_NAME,
                    CODEC_SETTINGS,
                    CODEC_INFO,
                    CODEC_DOWNLOAD -> {
                skip(size);
                patches.replace(start, at, emptiness(at - start));
            }
            case CODEC_PRIVATE -> blankComments(size);
            case VOID, MUXING_PROGRAM, WRITING_PROGRAM -> {
                skip(size);
                patches.blank(at - size, at);
            }
            default -> {
                if (id != CLUSTER || size != UNKNOWN) {
                    skip(size);
                }
            }
        }
    }

    private void blankComments(long size) throws Unfit, IOException {
        if (size < 0 || size > MOST_PRIVATE) {
            skip(size);
            return;
        }
        byte[] headers = content.readNBytes((int) size);
        var comments = VorbisComments.in(headers);
        if (comments.isPresent()) {
            patches.replace(
                    at + comments.get().from(),
                    at + comments.get().end(),
                    comments.get().nothing());
        }
        at += size;
    }

    /** A number without a sign (RFC 8794, section 7.2). */
    private long value(long size) throws Unfit, IOException {
        if (size < 0 || size > Long.BYTES) {
            throw Unfit.damagedRecording();
        }
        long value = 0;
        for (byte octet : content.readNBytes((int) size)) {
            value = value << Byte.SIZE | Byte.toUnsignedInt(octet);
        }
        at += size;
        return value;
    }

    private long skipped(long size, long value) throws Unfit, IOException {
        skip(size);
        return value;
    }

    private void skip(long size) throws Unfit, IOException {
        if (size == UNKNOWN) {
            throw Unfit.damagedRecording();
        }
        content.skipNBytes(size);
        at += size;
    }

    /** A number says by the zeros before its first one how many bytes it has (RFC 8794, section 4). */
    private long number(int longest, boolean withMark) throws Unfit, IOException {
        int first = content.readUnsignedByte();
        int more = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE);
        if (more >= longest || more >= length - at) {
            throw Unfit.damagedRecording();
        }
        long number = withMark ? first : first & (0x7f >> more);
        for (int i = 0; i < more; i++) {
            number = (number << 8) | content.readUnsignedByte();
        }
        at += 1 + more;
        return !withMark && number == (1L << (7 * (1 + more))) - 1 ? UNKNOWN : number;
    }

    /** The head of a void element that is so long in all. */
    static String emptiness(long bytes) throws Unfit {
        for (int width = 1; width <= LONGEST_SIZE; width++) {
            long inside = bytes - 1 - width;
            if (inside >= 0 && inside < (1L << (7 * width)) - 1) {
                byte[] head = ByteBuffer.allocate(Long.BYTES)
                        .putLong(inside | (1L << (7 * width)))
                        .array();
                String size = new String(head, Long.BYTES - width, width, StandardCharsets.ISO_8859_1);
                return (char) VOID + size;
            }
        }
        throw Unfit.damagedRecording();
    }
}
