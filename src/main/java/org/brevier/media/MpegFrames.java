package org.brevier.media;

/** The frames of MPEG audio, layer III (ISO 11172-3, 2.4.1.3, and ISO 13818-3, 2.4.1.3). */
final class MpegFrames {

    static final int HEADER = 4;

    /** So many, one behind the other, hardly come about by chance. */
    private static final int ENOUGH = 3;

    /** The bits of a header that say that it is one, and what all frames of a file have in common. */
    private static final int COMMON = 0xfffe0c00;

    private static final int SYNC_AND_LAYER = 0xffe60000;
    private static final int LAYER_3 = 0xffe20000;
    private static final int VERSION_1 = 3;
    private static final int VERSION_2 = 2;
    private static final int RESERVED = 1;

    private static final int[] KBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KBITS_OF_LOW = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] RATES = {44_100, 48_000, 32_000, 0};

    private final byte[] bytes;
    private final long left;

    /** @param left how much of the file there is, of which these are the first bytes */
    MpegFrames(byte[] bytes, long left) {
        this.bytes = bytes;
        this.left = left;
    }

    /** Whether it is of a frame; reserved values make it none, and free formats tell no length. */
    static boolean isHeader(int header) {
        return length(header) > 0;
    }

    boolean areThere() {
        for (int at = 0; at + HEADER <= bytes.length; at++) {
            if (follow(at)) {
                return true;
            }
        }
        return false;
    }

    /** A file may end with fewer. */
    private boolean follow(int start) {
        int common = header(start) & COMMON;
        int at = start;
        for (int frames = 0; frames < ENOUGH && (frames == 0 || at < left); frames++) {
            int header = header(at);
            if (!isHeader(header) || (header & COMMON) != common) {
                return false;
            }
            at += length(header);
        }
        return at <= left;
    }

    private int header(int at) {
        int header = 0;
        for (int i = at; i < Math.min(at + HEADER, bytes.length); i++) {
            header = header << Byte.SIZE | Byte.toUnsignedInt(bytes[i]);
        }
        return header;
    }

    /** Of the whole frame; 0 where it is none, or one whose length it does not tell. */
    private static int length(int header) {
        int version = header >> 19 & 3;
        int kbits = (version == VERSION_1 ? KBITS : KBITS_OF_LOW)[header >> 12 & 0xf];
        int rate = RATES[header >> 10 & 3];
        if ((header & SYNC_AND_LAYER) != LAYER_3 || version == RESERVED || kbits == 0 || rate == 0) {
            return 0;
        }
        int samplesPerBit = version == VERSION_1 ? 144 : 72;
        int slower = version == VERSION_1 ? 1 : version == VERSION_2 ? 2 : 4;
        int padding = header >> 9 & 1;
        return samplesPerBit * kbits * 1000 / (rate / slower) + padding;
    }
}
