package org.brevier.media;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How a camera was held, and so how its picture must be turned.
 *
 * @param tag 1 to 8, as in Exif 2.32, table 6
 */
record Orientation(int tag) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int MARKER = 0xff;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final long EXIF = 0x457869660000L;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ENTRY_LENGTH = 12;
    private static final int ORIENTATION_TAG = 0x0112;

    Orientation {
        if (tag < 1 || tag > 8) {
            throw new IllegalArgumentException("no orientation: " + tag);
        }
    }

    /** The orientation that a JPEG names; upright where it names none that can be read. */
    static Orientation of(byte[] jpeg) {
        try {
            return exif(ByteBuffer.wrap(jpeg))
                    .flatMap(Orientation::inDirectory)
                    .filter(tag -> tag >= 1 && tag <= 8)
                    .map(Orientation::new)
                    .orElse(UPRIGHT);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return UPRIGHT;
        }
    }

    private static Optional<ByteBuffer> exif(ByteBuffer jpeg) {
        jpeg.position(2);
        while (Byte.toUnsignedInt(jpeg.get()) == MARKER) {
            int marker = Byte.toUnsignedInt(jpeg.get());
            if (marker == START_OF_SCAN) {
                break;
            }
            int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
            var segment = jpeg.slice(jpeg.position(), length);
            if (marker == APP1 && length > 8 && segment.getLong() >>> 16 == EXIF) {
                return Optional.of(segment.slice(6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
        }
        return Optional.empty();
    }

    private static Optional<Integer> inDirectory(ByteBuffer exif) {
        exif.order(exif.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int entry = directory + 2; entries > 0; entries--, entry += ENTRY_LENGTH) {
            if (exif.getShort(entry) == ORIENTATION_TAG) {
                return Optional.of((int) exif.getShort(entry + 8));
            }
        }
        return Optional.empty();
    }

    BufferedImage upright(BufferedImage held) {
        if (equals(UPRIGHT)) {
            return held;
        }
        int width = held.getWidth();
        int height = held.getHeight();
        boolean lying = tag >= 5;
        var upright = new BufferedImage(lying ? height : width, lying ? width : height, held.getType());
        var canvas = upright.createGraphics();
        canvas.drawImage(held, turn(width, height), null);
        canvas.dispose();
        return upright;
    }

    private AffineTransform turn(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
