package org.brevier.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A WebP is copied chunk by chunk (RFC 9649), leaving out Exif, XMP and chunks nobody knows. A still is decoded once, so
 * that it is known to be whole, where the library for that runs.
 */
final class WebP {

    private static final int HEADER = 12;
    private static final Set<String> DRAWING = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");

    /** Where the first drawing chunk's content begins, and with it the picture's size. */
    private static final int FIRST = HEADER + 8;

    private static final int HAS_EXIF_OR_XMP = 0x0c;
    private static final int HAS_PROFILE = 0x20;
    private static final int LOSSLESS_SIGNATURE = 0x2f;

    private final byte[] source;
    private final ByteArrayOutputStream kept;
    private int frames;
    private boolean hasProfile;
    private int absent = HAS_EXIF_OR_XMP | HAS_PROFILE;

    private WebP(byte[] source) {
        this.source = source;
        this.kept = new ByteArrayOutputStream(source.length);
    }

    static Size clean(byte[] source, OutputStream clean) throws Unfit, IOException {
        try {
            var webp = new WebP(source);
            webp.copy();
            byte[] kept = webp.finished();
            var size = size(kept).moving(webp.frames > 0);
            if (!size.moving() && WebPCoding.isThere()) {
                Decoding.decode(FileType.WEBP, kept);
            }
            clean.write(kept);
            return size;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Unfit.damaged();
        }
    }

    private void copy() throws Unfit {
        kept.write(source, 0, HEADER);
        var webp = littleEndian(source);
        webp.limit(webp.getInt(4) + 8).position(HEADER);
        while (webp.hasRemaining()) {
            int start = webp.position();
            String type = type(source, start);
            int length = webp.getInt(start + 4);
            if (length < 0) {
                throw Unfit.damaged();
            }
            webp.position(start + 8 + length + (length & 1));
            frames += type.equals("ANMF") ? 1 : 0;
            if (frames > Cleaning.MOST_FRAMES) {
                throw Unfit.tooManyFrames();
            }
            if (DRAWING.contains(type)) {
                kept.write(source, start, webp.position() - start);
            } else if (type.equals("ICCP") && !hasProfile) {
                hasProfile = true;
                NamelessProfile.of(Arrays.copyOfRange(source, start + 8, start + 8 + length), false)
                        .ifPresent(this::keepProfile);
            }
        }
    }

    /** It has an even length. */
    private void keepProfile(byte[] profile) {
        byte[] chunk = new byte[8 + profile.length];
        littleEndian(chunk).put(ProfileTag.latin("ICCP")).putInt(profile.length).put(profile);
        kept.writeBytes(chunk);
        absent = HAS_EXIF_OR_XMP;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String type(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private byte[] finished() {
        byte[] finished = kept.toByteArray();
        littleEndian(finished).putInt(4, finished.length - 8);
        if (type(finished, HEADER).equals("VP8X")) {
            finished[FIRST] &= (byte) ~absent;
        }
        return finished;
    }

    private static Size size(byte[] webp) throws Unfit {
        var kept = littleEndian(webp);
        return switch (type(webp, HEADER)) {
            case "VP8X" -> Size.claimed(1 + (kept.getInt(FIRST + 4) & 0xffffff), 1 + (kept.getInt(FIRST + 6) >>> 8));
            case "VP8L" -> lossless(kept);
            case "VP8 " -> Size.claimed(kept.getShort(FIRST + 6) & 0x3fff, kept.getShort(FIRST + 8) & 0x3fff);
            default -> throw Unfit.damaged();
        };
    }

    private static Size lossless(ByteBuffer kept) throws Unfit {
        if (kept.get(FIRST) != LOSSLESS_SIGNATURE) {
            throw Unfit.damaged();
        }
        int bits = kept.getInt(FIRST + 1);
        return Size.claimed(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
    }
}
