package org.brevier.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG is copied chunk by chunk (PNG, third edition, section 5), leaving out all that draws nothing. So it loses no pixel,
 * no colour and no frame, and one that held nothing else stays the same to the byte.
 */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int WIDTH = 16;
    private static final int COLOURS = 25;
    private static final int HAS_COLOURS = 2;
    private static final int AROUND_DATA = 12;
    private static final Set<String> DRAWING = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "bKGD", "pHYS", "acTL",
            "fcTL", "fdAT");

    private final byte[] source;
    private final ByteBuffer png;
    private final ByteArrayOutputStream kept;
    private boolean moving;
    private boolean hasProfile;

    private Png(byte[] source) {
        this.source = source;
        this.png = ByteBuffer.wrap(source);
        this.kept = new ByteArrayOutputStream(source.length);
    }

    static Size clean(byte[] source, OutputStream clean) throws Unfit, IOException {
        var png = new Png(source);
        try {
            png.copy();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Unfit.damaged();
        }
        var picture = Decoding.decode(FileType.PNG, png.kept.toByteArray());
        png.kept.writeTo(clean);
        return new Size(picture.getWidth(), picture.getHeight(), png.moving);
    }

    private void copy() throws Unfit {
        kept.write(source, 0, SIGNATURE);
        png.position(SIGNATURE);
        Size.claimed(png.getInt(WIDTH), png.getInt(WIDTH + 4));
        String type;
        do {
            int start = png.position();
            int length = png.getInt(start);
            if (length < 0) {
                throw Unfit.damaged();
            }
            png.position(start + AROUND_DATA + length);
            type = new String(source, start + 4, 4, StandardCharsets.ISO_8859_1);
            checkDigest(start, length);
            checkFrames(start, type);
            if (DRAWING.contains(type)) {
                kept.write(source, start, length + AROUND_DATA);
            } else if (type.equals("iCCP") && !hasProfile) {
                hasProfile = true;
                keepProfile(Arrays.copyOfRange(source, start + 8, start + 8 + length));
            }
        } while (!type.equals("IEND"));
    }

    private void checkDigest(int start, int length) throws Unfit {
        var digest = new CRC32();
        digest.update(source, start + 4, length + 4);
        if ((int) digest.getValue() != png.getInt(start + 8 + length)) {
            throw Unfit.damaged();
        }
    }

    private void checkFrames(int start, String type) throws Unfit {
        if (type.equals("acTL")) {
            int frames = png.getInt(start + 8);
            if (Integer.compareUnsigned(frames, Cleaning.MOST_FRAMES) > 0) {
                throw Unfit.tooManyFrames();
            }
            moving = frames > 1;
        }
    }

    private void keepProfile(byte[] chunk) {
        try {
            var profile = NamelessProfile.of(ColourProfile.inflated(chunk), (source[COLOURS] & HAS_COLOURS) == 0);
            if (profile.isPresent()) {
                keep("iCCP", ColourProfile.deflated(profile.get()));
            }
        } catch (IOException unreadable) {
            return;
        }
    }

    private void keep(String type, byte[] content) {
        var chunk = ByteBuffer.allocate(content.length + AROUND_DATA).putInt(content.length);
        chunk.put(ProfileTag.latin(type)).put(content);
        var digest = new CRC32();
        digest.update(chunk.array(), 4, content.length + 4);
        kept.writeBytes(chunk.putInt((int) digest.getValue()).array());
    }
}
