package org.brevier.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A GIF is copied block by block (GIF89a), leaving out comments, foreign extensions and all that follows its end. */
final class Gif {

    private static final int HEADER = 13;
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final int END = 0x3b;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final byte[] bytes;
    private final ByteBuffer source;
    private final ByteArrayOutputStream kept;
    private int frames;

    private Gif(byte[] source) {
        this.bytes = source;
        this.source = ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN);
        this.kept = new ByteArrayOutputStream(source.length);
    }

    static Size clean(byte[] source, OutputStream clean) throws Unfit, IOException {
        var gif = new Gif(source);
        try {
            gif.copy();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Unfit.damaged();
        }
        var frame = Decoding.decode(FileType.GIF, gif.kept.toByteArray());
        gif.kept.writeTo(clean);
        var screen = Size.claimed(unsignedShort(gif.source, 6), unsignedShort(gif.source, 8));
        boolean fills = frame.getWidth() == screen.width() && frame.getHeight() == screen.height();
        return screen.moving(gif.frames > 1 || !fills);
    }

    private static int unsignedShort(ByteBuffer source, int at) {
        return Short.toUnsignedInt(source.getShort(at));
    }

    private void copy() throws Unfit {
        source.position(HEADER);
        skipColours(source.get(10));
        keepFrom(0);
        int block;
        while ((block = next()) != END) {
            switch (block) {
                case IMAGE -> {
                    copyImage();
                    frames++;
                }
                case EXTENSION -> copyExtension();
                default -> throw Unfit.damaged();
            }
            if (frames > Cleaning.MOST_FRAMES) {
                throw Unfit.tooManyFrames();
            }
        }
        kept.write(END);
    }

    private int next() {
        return Byte.toUnsignedInt(source.get());
    }

    private void copyImage() {
        int start = source.position() - 1;
        skip(8);
        skipColours(source.get());
        skip(1);
        skipBlocks();
        keepFrom(start);
    }

    private void copyExtension() {
        int start = source.position() - 1;
        int label = next();
        boolean drawing = label == GRAPHIC_CONTROL || (label == APPLICATION && isLoop());
        skipBlocks();
        if (drawing) {
            keepFrom(start);
        }
    }

    private boolean isLoop() {
        int at = source.position();
        return source.get(at) == 11 && LOOPS.contains(new String(bytes, at + 1, 11, StandardCharsets.ISO_8859_1));
    }

    /** Passes a table of colours, if the packed byte before it says that there is one. */
    private void skipColours(byte packed) {
        if ((packed & 0x80) != 0) {
            skip(3 << ((packed & 0x07) + 1));
        }
    }

    private void skipBlocks() {
        int length;
        while ((length = next()) != 0) {
            skip(length);
        }
    }

    private void skip(int bytes) {
        source.position(source.position() + bytes);
    }

    private void keepFrom(int start) {
        kept.write(bytes, start, source.position() - start);
    }
}
