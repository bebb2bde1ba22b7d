package org.brevier.share;

import java.text.Normalizer;

/** What of a text can stand on a card: no control of any kind, no heap of marks, and no more than anybody could read there. */
final class Wording {

    private static final int MOST_MARKS = 4;
    private static final int LONGEST_CHARACTER = 8;
    private static final int FIXED_SPACE = 0xa0;
    private static final String ELLIPSIS = "…";

    /** Joiners, which Persian and the scripts of India need, and marks of direction, which turn nothing but what is beside them. */
    private static final String KEPT_FORMATS = "\u200c\u200d\u200e\u200f\u061c";

    private final StringBuilder clean = new StringBuilder();
    private final int most;
    private int characters;
    private int marks;
    private boolean cut;

    private Wording(int most) {
        this.most = most;
    }

    /** @param most how many characters are kept; where there are more, an ellipsis says so */
    static String of(String text, int most) {
        var wording = new Wording(most);
        wording.cut = text.length() > LONGEST_CHARACTER * most;
        String begun = wording.cut ? text.substring(0, LONGEST_CHARACTER * most) : text;
        Normalizer.normalize(begun, Normalizer.Form.NFC).codePoints().forEach(wording::take);
        String clean = wording.clean.toString().strip();
        return wording.cut ? clean + ELLIPSIS : clean;
    }

    private void take(int character) {
        if (isGap(character)) {
            gap();
        } else if (isMark(character)) {
            marks++;
            add(character, marks <= MOST_MARKS && !isVariation(character));
        } else {
            marks = 0;
            add(character, isDrawn(character));
        }
    }

    private void gap() {
        marks = 0;
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            add(' ', true);
        }
    }

    private void add(int character, boolean drawn) {
        if (drawn && characters++ < most) {
            clean.appendCodePoint(character);
        }
        cut |= characters > most;
    }

    private static boolean isGap(int character) {
        return character != FIXED_SPACE
                && (Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.getType(character) == Character.CONTROL);
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isVariation(int character) {
        return (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef);
    }

    private static boolean isDrawn(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> KEPT_FORMATS.indexOf(character) >= 0;
            case Character.ENCLOSING_MARK, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
