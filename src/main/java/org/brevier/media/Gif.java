package org.brevier.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
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
    private static final int LARGEST = 0xffff;
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
    private Rectangle first = new Rectangle();

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
        var screen = gif.screen().union(gif.first);
        var size = Size.claimed(screen.width, screen.height);
        byte[] kept = gif.onScreen(size);
        Decoding.decode(FileType.GIF, kept);
        clean.write(kept);
        return size.moving(gif.frames > 1);
    }

    private Rectangle screen() {
        return new Rectangle(unsignedShort(6), unsignedShort(8));
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(source.getShort(at));
    }

    /** Browsers make the screen larger where the first frame does not fit into it, and so does the file then. */
    private byte[] onScreen(Size size) throws Unfit {
        if (size.width() > LARGEST || size.height() > LARGEST) {
            throw Unfit.damaged();
        }
        byte[] gif = kept.toByteArray();
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) size.width())
                .putShort(8, (short) size.height());
        return gif;
    }

    /** A file's first frame where it stands on the screen, of which the rest is transparent. */
    static BufferedImage onScreen(BufferedImage frame, byte[] source) throws Unfit {
        var gif = new Gif(source);
        gif.copy();
        var screen = gif.screen();
        if (gif.first.equals(screen)) {
            return frame;
        }
        var size = Size.claimed(screen.width, screen.height);
        var whole = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        var canvas = whole.createGraphics();
        canvas.drawImage(frame, gif.first.x, gif.first.y, null);
        canvas.dispose();
        return whole;
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
        if (frames == 0) {
            first = new Rectangle(
                    unsignedShort(start + 1),
                    unsignedShort(start + 3),
                    unsignedShort(start + 5),
                    unsignedShort(start + 7));
        }
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
