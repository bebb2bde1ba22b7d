package org.brevier.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What stands under the signatures of a colour profile (ICC.1:2022): a type, and what such a type holds. */
final class ProfileTag {

    static final int NEWEST_VERSION = 4;

    /** Those that say which colours are meant (9.2). */
    private static final Set<String> COLOURING = Set.of(
            "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "lumi", "chad", "cicp", "gamt",
            "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1", "B2D2",
            "B2D3");

    private static final int RESERVED = 4;
    private static final int CONTENT = 8;

    /** How many numbers each kind of formula for a curve has (10.18). */
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    /** No profile is without a name and an owner, so that these name nobody. */
    private static final String NAME = "Colours of this picture";

    private static final String OWNER = "Not stated";

    /** What Macintosh computers once read in a description. */
    private static final int OLD_SCRIPT = 4 + 4 + 2 + 1 + 67;

    private ProfileTag() {}

    static boolean isColouring(String signature) {
        return COLOURING.contains(signature);
    }

    /**
     * A copy that is no longer than what it holds.
     *
     * @throws IllegalArgumentException when it holds no colours
     */
    static ByteBuffer data(ByteBuffer tag) {
        long length = length(tag);
        if (length > tag.capacity()) {
            throw new IllegalArgumentException("a tag of %d bytes".formatted(length));
        }
        return ByteBuffer.allocate((int) length)
                .put(tag.slice(0, (int) length))
                .putInt(RESERVED, 0)
                .clear();
    }

    private static long length(ByteBuffer tag) {
        return switch (type(tag, 0)) {
            case "XYZ " -> 20;
            case "curv" -> 12 + 2 * Integer.toUnsignedLong(tag.getInt(CONTENT));
            case "para" -> 12 + 4 * PARAMETERS[tag.getShort(CONTENT)];
            case "sf32" -> 44;
            case "cicp" -> 12;
            case "mft1" -> 48 + entries(tag, 256, 256);
            case "mft2" -> 52 + 2 * entries(tag, unsignedShort(tag, 48), unsignedShort(tag, 50));
            case "mAB ", "mBA ", "mpet" -> tag.capacity();
            default -> throw new IllegalArgumentException("no colours");
        };
    }

    private static int unsignedShort(ByteBuffer tag, int at) {
        return Short.toUnsignedInt(tag.getShort(at));
    }

    /** Curves before and behind a table that has as many dimensions as there are colours (10.10 and 10.11). */
    private static long entries(ByteBuffer tag, int before, int behind) {
        int in = Byte.toUnsignedInt(tag.get(CONTENT));
        int out = Byte.toUnsignedInt(tag.get(CONTENT + 1));
        int steps = Byte.toUnsignedInt(tag.get(CONTENT + 2));
        long table = out;
        for (int dimension = 0; dimension < in && table <= tag.capacity(); dimension++) {
            table *= steps;
        }
        return (long) before * in + table + (long) behind * out;
    }

    /** What a profile of this version must say beside its colours. */
    static Map<String, ByteBuffer> words(int version) {
        var words = new LinkedHashMap<String, ByteBuffer>();
        words.put("desc", version < NEWEST_VERSION ? oldDescription() : localized(NAME));
        words.put("cprt", version < NEWEST_VERSION ? oldText() : localized(OWNER));
        return words;
    }

    /** The type textDescription of version 2 (ICC.1:2001-04, 6.5.17). */
    private static ByteBuffer oldDescription() {
        int length = NAME.length() + 1;
        return ByteBuffer.allocate(12 + length + OLD_SCRIPT)
                .put(latin("desc"))
                .putInt(8, length)
                .put(12, latin(NAME))
                .clear();
    }

    private static ByteBuffer oldText() {
        return ByteBuffer.allocate(CONTENT + OWNER.length() + 1)
                .put(latin("text"))
                .put(CONTENT, latin(OWNER))
                .clear();
    }

    /** In English alone (10.15). */
    private static ByteBuffer localized(String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(28 + text.length)
                .put(latin("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .put(latin("enUS"))
                .putInt(text.length)
                .putInt(28)
                .put(text)
                .clear();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String type(ByteBuffer bytes, int at) {
        byte[] type = new byte[4];
        bytes.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
