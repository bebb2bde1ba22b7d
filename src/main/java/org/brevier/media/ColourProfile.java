package org.brevier.media;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The colour profile of a file whose decoder does not look at it; the decoder of JPEGs does. */
final class ColourProfile {

    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEADER = 12;

    /** The largest that cameras and print shops use has 3 MB. */
    private static final int LARGEST = 4 << 20;

    private static final byte[] NAME = "Colours\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private ColourProfile() {}

    /** Empty also where it cannot be read: the picture is then shown as if it had none, as browsers do. */
    static Optional<ICC_Profile> of(FileType type, byte[] file) {
        try {
            return switch (type) {
                case PNG -> inPng(ByteBuffer.wrap(file).position(PNG_SIGNATURE));
                case WEBP ->
                    inWebP(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(RIFF_HEADER));
                case JPEG, GIF, PDF, MP3, M4A, OGG, MP4, WEBM, WEBA, VTT -> Optional.empty();
            };
        } catch (IOException | BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<ICC_Profile> inPng(ByteBuffer png) throws IOException {
        while (png.hasRemaining()) {
            int length = length(png);
            String type = type(png);
            if (type.equals("IDAT")) {
                break;
            }
            if (type.equals("iCCP")) {
                byte[] chunk = new byte[length];
                png.get(chunk);
                return profile(inflated(chunk));
            }
            png.position(png.position() + length + 4);
        }
        return Optional.empty();
    }

    /**
     * Takes a profile, up to a size that is enough for all, out of a chunk of a PNG: a name that ends in nothing, the kind
     * of compression, and the compressed profile (PNG, third edition, section 11.3.2.3).
     */
    static byte[] inflated(byte[] chunk) throws IOException {
        int name = new String(chunk, StandardCharsets.ISO_8859_1).indexOf('\0');
        var compressed = new ByteArrayInputStream(chunk);
        compressed.skipNBytes(name + 2L);
        try (var inflating = new InflaterInputStream(compressed)) {
            return inflating.readNBytes(LARGEST);
        }
    }

    /** The chunk's content that {@link #inflated} reads, under a name that every profile has here. */
    static byte[] deflated(byte[] profile) throws IOException {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes(NAME);
        try (var deflating = new DeflaterOutputStream(chunk)) {
            deflating.write(profile);
        }
        return chunk.toByteArray();
    }

    private static Optional<ICC_Profile> inWebP(ByteBuffer webp) {
        while (webp.hasRemaining()) {
            String type = type(webp);
            int length = length(webp);
            if (type.equals("ICCP")) {
                byte[] chunk = new byte[length];
                webp.get(chunk);
                return profile(chunk);
            }
            webp.position(webp.position() + length + (length & 1));
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException when it is less than nothing, or more than is there */
    private static int length(ByteBuffer file) {
        int length = file.getInt();
        if (length < 0 || length > file.remaining()) {
            throw new IllegalArgumentException("a chunk of %d bytes".formatted(length));
        }
        return length;
    }

    private static String type(ByteBuffer file) {
        byte[] type = new byte[4];
        file.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static Optional<ICC_Profile> profile(byte[] bytes) {
        return Optional.of(ICC_Profile.getInstance(bytes));
    }
}
