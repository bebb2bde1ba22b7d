package org.brevier.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sounds with what their makers say of them. */
public final class SoundSamples {

    /** A frame of 128 kbit/s at 44.1 kHz (ISO 11172-3, 2.4.3.1). */
    private static final byte[] FRAME = Arrays.copyOf(Samples.text("\u00ff\u00fb\u0090d"), 417);

    private SoundSamples() {}

    /** Words in a tag before the sound, and others in those behind it. */
    public static byte[] mp3(String words) {
        byte[] tag = Samples.text("TIT2\0\0\0@\0\0\0" + words);
        return RecordingSamples.together(
                Samples.text("ID3\u0004\0\0\0\0" + (char) (tag.length >> 7) + (char) (tag.length & 0x7f)),
                tag,
                RecordingSamples.repeated(4, FRAME),
                ape("Artist of the APE tag"),
                Arrays.copyOf(Samples.text("TAGTitle at the end"), 128));
    }

    private static byte[] ape(String words) {
        byte[] footer = ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Samples.text("APETAGEX"))
                .putInt(2000)
                .putInt(words.length() + 32)
                .putInt(1)
                .array();
        return RecordingSamples.together(Samples.text(words), footer);
    }

    /** A track of Vorbis with such comments, which take more than one page if they are long. */
    static byte[] ogg(String... comments) {
        var packet = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
        packet.put(Samples.text("\u0003vorbis"));
        lengthAndText(packet, "Coder of Jane");
        packet.putInt(comments.length);
        for (String comment : comments) {
            lengthAndText(packet, comment);
        }
        packet.put((byte) 1);
        byte[] said = Arrays.copyOf(packet.array(), packet.position());
        byte[] pages = page(2, Samples.text("\u0001vorbis" + "\1".repeat(23)));
        for (int from = 0; from < said.length; from += 255 * 255) {
            int end = Math.min(said.length, from + 255 * 255);
            byte[] part = Arrays.copyOfRange(said, from, end);
            pages = RecordingSamples.together(
                    pages, end < said.length ? page(0, part) : page(0, part, Samples.text("\u0005vorbis set up")));
        }
        return RecordingSamples.together(pages, page(4, Samples.text("what is heard")));
    }

    private static void lengthAndText(ByteBuffer packet, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        packet.putInt(bytes.length).put(bytes);
    }

    private static byte[] page(int flags, byte[]... packets) {
        byte[] content = RecordingSamples.together(packets);
        var page = ByteBuffer.allocate(27 + 255 + content.length + 255).order(ByteOrder.LITTLE_ENDIAN);
        page.put(Samples.text("OggS\0")).put((byte) flags).position(27);
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 0 && page.position() < 27 + 255; left -= 255) {
                page.put((byte) Math.min(left, 255));
            }
        }
        page.put(26, (byte) (page.position() - 27));
        page.put(content);
        byte[] bytes = Arrays.copyOf(page.array(), page.position());
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(22, digest(bytes));
        return bytes;
    }

    /** The remainder of a division of polynomials, a bit at a time (RFC 3533, section 6). */
    static int digest(byte[] page) {
        long remainder = 0;
        for (int bit = 0; bit < (page.length + 4) * 8; bit++) {
            int octet = bit / 8 < page.length ? page[bit / 8] : 0;
            remainder = remainder << 1 | (octet >> (7 - bit % 8) & 1);
            if ((remainder & 1L << 32) != 0) {
                remainder ^= 0x104c11db7L;
            }
        }
        return (int) remainder;
    }
}
