package org.brevier.share;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.Map;

/**
 * A typeface, in the weight of headlines and in the weight of text, each of {@link #SIZE}.
 *
 * @param build how its lines are set
 * @param vouched whether it may stand for signs too: of a machine's own fonts nobody knows how those look
 */
record Face(Font heavy, Font plain, Build build, boolean vouched) {

    /** In pixels; what is drawn is scaled, so that a text is measured once for every size. */
    static final float SIZE = 100;

    /**
     * In parts of the size.
     *
     * @param ascent above the first baseline
     * @param descent below the last one
     * @param leading from one baseline to the next in a headline
     * @param textLeading the same in a text
     * @param tracking what stands between the letters of a headline beyond their own space
     */
    record Build(float ascent, float descent, float leading, float textLeading, float tracking) {

        static final Build OWN = new Build(.74f, .22f, 1.05f, 1.26f, -.015f);
        static final Build ALPHABETIC = new Build(.76f, .22f, 1.12f, 1.28f, 0);
        static final Build TALL = new Build(.94f, .36f, 1.26f, 1.36f, 0);
        static final Build IDEOGRAPHIC = new Build(.88f, .14f, 1.18f, 1.34f, 0);
    }

    static Face of(Font heavy, Font plain, Build build, boolean vouched) {
        return new Face(sized(heavy, build.tracking()), sized(plain, 0), build, vouched);
    }

    private static Font sized(Font font, float tracking) {
        return font.deriveFont(Map.of(
                TextAttribute.SIZE,
                SIZE,
                TextAttribute.KERNING,
                TextAttribute.KERNING_ON,
                TextAttribute.TRACKING,
                tracking));
    }

    Font in(Weight weight) {
        return switch (weight) {
            case HEAVY -> heavy;
            case PLAIN -> plain;
        };
    }

    /** Whether it is heavy in the weight of text too: of ideographs Brevier brings no other. */
    boolean isHeavyAlone() {
        return build.equals(Build.IDEOGRAPHIC);
    }

    /** Whether every letter and mark of it has a picture in both weights. */
    boolean displays(String text) {
        return text.codePoints().allMatch(this::displays);
    }

    private boolean displays(int character) {
        return Character.getType(character) == Character.FORMAT
                || (heavy.canDisplay(character)
                        && plain.canDisplay(character)
                        && (vouched || !Character.isExtendedPictographic(character)));
    }

    enum Weight {
        HEAVY,
        PLAIN
    }
}
