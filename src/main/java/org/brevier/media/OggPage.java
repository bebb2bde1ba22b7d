package org.brevier.media;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page of an Ogg file (RFC 3533, section 6). */
final class OggPage {

    private static final String CAPTURE = "OggS";
    private static final int HEADER = 27;
    private static final int VERSION = 4;
    private static final int SERIAL = 14;
    private static final int DIGEST = 22;
    private static final int SEGMENTS = 26;
    private static final int POLYNOMIAL = 0x04c11db7;

    /** A packet goes on while its segments are as long as they can be. */
    static final int FULL_SEGMENT = 255;

    private final long at;
    private final byte[] bytes;

    private OggPage(long at, byte[] bytes) {
        this.at = at;
        this.bytes = bytes;
    }

    /** @param at where in the file the next byte stands */
    static OggPage read(long at, DataInputStream content) throws Unfit, IOException {
        byte[] header = new byte[HEADER];
        content.readFully(header);
        if (!new String(header, 0, CAPTURE.length(), StandardCharsets.ISO_8859_1).equals(CAPTURE)
                || header[VERSION] != 0) {
            throw Unfit.damagedRecording();
        }
        byte[] segments = new byte[Byte.toUnsignedInt(header[SEGMENTS])];
        content.readFully(segments);
        int packets = 0;
        for (byte segment : segments) {
            packets += Byte.toUnsignedInt(segment);
        }
        byte[] bytes = Arrays.copyOf(header, HEADER + segments.length + packets);
        System.arraycopy(segments, 0, bytes, HEADER, segments.length);
        content.readFully(bytes, HEADER + segments.length, packets);
        return new OggPage(at, bytes);
    }

    long at() {
        return at;
    }

    long end() {
        return at + bytes.length;
    }

    int serial() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(SERIAL);
    }

    int segments() {
        return Byte.toUnsignedInt(bytes[SEGMENTS]);
    }

    int segment(int index) {
        return Byte.toUnsignedInt(bytes[HEADER + index]);
    }

    /** Where in the page the packets begin. */
    int start() {
        return HEADER + segments();
    }

    byte[] bytes(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    void write(int from, byte[] packet) {
        System.arraycopy(packet, 0, bytes, from, packet.length);
        var digest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(DIGEST, 0);
        digest.putInt(DIGEST, digest());
    }

    /** No bit is reflected, and nothing is added at either end. */
    private int digest() {
        int digest = 0;
        for (byte octet : bytes) {
            digest ^= octet << (Integer.SIZE - Byte.SIZE);
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                digest = digest << 1 ^ (digest < 0 ? POLYNOMIAL : 0);
            }
        }
        return digest;
    }

    String inLatin() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
