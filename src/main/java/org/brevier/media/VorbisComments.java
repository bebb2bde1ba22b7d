package org.brevier.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the comments stand in what a Vorbis decoder is told first: its three headers, with the lengths of the first two
 * before them, as WebM keeps them.
 *
 * @param from the length of the coder's name, which the comments follow
 * @param end behind the last of them, where one bit has to be set
 */
record VorbisComments(int from, int end) {

    private static final int PACKETS_BUT_ONE = 2;
    private static final String SECOND = "\u0003vorbis";

    /** The length of the coder's name, and the number of comments (Vorbis I, section 5; RFC 7845, section 5.2). */
    static final int LEAST = 2 * Integer.BYTES;

    /** Empty where it is of another coder, or cannot be read. */
    static Optional<VorbisComments> in(byte[] headers) {
        try {
            var bytes = ByteBuffer.wrap(headers).order(ByteOrder.LITTLE_ENDIAN);
            if (bytes.get() != PACKETS_BUT_ONE) {
                return Optional.empty();
            }
            int first = laced(bytes);
            int second = laced(bytes);
            return in(bytes.slice(bytes.position() + first, second), bytes.position() + first);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Each byte of 255 has another behind it. */
    private static int laced(ByteBuffer bytes) {
        int length = 0;
        int next;
        do {
            next = Byte.toUnsignedInt(bytes.get());
            length += next;
        } while (next == 0xff);
        return length;
    }

    private static Optional<VorbisComments> in(ByteBuffer packet, int at) {
        byte[] kind = new byte[SECOND.length()];
        packet.order(ByteOrder.LITTLE_ENDIAN).get(kind);
        if (!new String(kind, StandardCharsets.ISO_8859_1).equals(SECOND)) {
            return Optional.empty();
        }
        int from = packet.position();
        skip(packet, packet.getInt());
        for (int comments = packet.getInt(); comments > 0; comments--) {
            skip(packet, packet.getInt());
        }
        return Optional.of(new VorbisComments(at + from, at + packet.position()))
                .filter(found -> packet.hasRemaining());
    }

    private static void skip(ByteBuffer packet, int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
        packet.position(packet.position() + bytes);
    }

    /** The length of a coder's name that takes all the room, so that no comment follows. */
    String nothing() {
        return new String(silence(end - from), 0, Integer.BYTES, StandardCharsets.ISO_8859_1);
    }

    /** Comments of so many bytes that say nothing: a coder's name of nothing but zeros, and none behind it. */
    static byte[] silence(int bytes) {
        return ByteBuffer.allocate(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes - LEAST)
                .array();
    }
}
