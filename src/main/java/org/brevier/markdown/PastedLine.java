package org.brevier.markdown;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as it was pasted.
 *
 * @param indent how many blanks stand in front, a tab counted as four
 * @param marker what makes it an item of a list: a bullet, a number with its full stop, or nothing
 * @param words the rest
 */
record PastedLine(int indent, String marker, String words) {

    private static final Pattern SYMBOL = Pattern.compile("([•●·▪■◦○‣⁃∙\uF0B7\uF0A7])\\s*(.*)");
    private static final Pattern SIGN = Pattern.compile("([–*-])\\s+(\\S.*)");
    private static final Pattern LETTER = Pattern.compile("(o)(?:\\t\\s*|\\s{2,})(\\S.*)");
    private static final Pattern INDENTED_LETTER = Pattern.compile("(o)\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}[.)])\\s+(\\S.*)");
    private static final Set<String> SIGNS = Set.of("–", "-", "*");
    private static final Set<String> BELOW = Set.of("o", "◦", "○", "▪", "■", "‣", "⁃", "\uF0A7");

    static PastedLine of(String line) {
        String words = line.strip();
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? 4 : 1;
        }
        for (Pattern item : new Pattern[] {SYMBOL, SIGN, indent > 0 ? INDENTED_LETTER : LETTER, NUMBER}) {
            Matcher matcher = item.matcher(words);
            if (matcher.matches()) {
                return new PastedLine(indent, matcher.group(1), matcher.group(2));
            }
        }
        return new PastedLine(indent, "", words);
    }

    boolean isBlank() {
        return marker.isEmpty() && words.isEmpty();
    }

    boolean isPlain() {
        return marker.isEmpty();
    }

    /** A mark that stands at no line's beginning for anything but a list. */
    boolean isBullet() {
        return !marker.isEmpty() && !isSign() && !isLetter() && number().isEmpty();
    }

    /** A dash or an asterisk, which may also stand at the beginning of a line by chance. */
    boolean isSign() {
        return SIGNS.contains(marker);
    }

    /** Word's bullet of the second level, which is also a word of some languages. */
    boolean isLetter() {
        return marker.equals("o");
    }

    boolean belongsBelow() {
        return BELOW.contains(marker);
    }

    Optional<Integer> number() {
        return !marker.isEmpty() && Character.isDigit(marker.charAt(0))
                ? Optional.of(Integer.valueOf(marker.substring(0, marker.length() - 1)))
                : Optional.empty();
    }

    /** The whole line again, where it turns out to be no item. */
    PastedLine asPlain() {
        return marker.isEmpty() ? this : new PastedLine(indent, "", marker + " " + words);
    }
}
