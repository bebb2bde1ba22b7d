package org.brevier.markdown;

import java.lang.Character.UnicodeScript;

/** Characters that no reader sees and that word processors leave behind. */
final class InvisibleCharacters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;

    private InvisibleCharacters() {}

    /** The text without them; joiners and marks of direction stay where a script or an emoji needs them. */
    static String without(String text) {
        int[] characters = text.codePoints().toArray();
        boolean rightToLeft = text.codePoints().anyMatch(InvisibleCharacters::isRightToLeft);
        var visible = new StringBuilder(text.length());
        for (int i = 0; i < characters.length; i++) {
            if (!isInvisible(characters, i, rightToLeft)) {
                visible.appendCodePoint(characters[i]);
            }
        }
        return visible.toString();
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isInvisible(int[] characters, int at, boolean rightToLeft) {
        int character = characters[at];
        return switch (character) {
            case 0x00AD, 0x180E, 0x200B, 0x2060, 0xFEFF -> true;
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> !joins(characters, at);
            case LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK -> !rightToLeft;
            case '\t', '\n', '\r', '\f', 0x0B -> false;
            default -> character < ' ' || character == 0x7F;
        };
    }

    /** Persian words and families of emoji fall apart without their joiners; Latin ones never have any. */
    private static boolean joins(int[] characters, int at) {
        return at > 0
                && at + 1 < characters.length
                && needsJoiners(characters[at - 1])
                && needsJoiners(characters[at + 1]);
    }

    private static boolean needsJoiners(int character) {
        return character > 0x05FF
                && UnicodeScript.of(character) != UnicodeScript.LATIN
                && !Character.isWhitespace(character);
    }
}
