package org.brevier.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a text: counted, compared, put on one line. */
final class Wording {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Wording() {}

    /** Runs between blanks that hold a letter or digit; in scripts without blanks, characters. */
    static int count(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (standsAlone(c)) {
                count++;
                inWord = false;
            } else if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                count++;
                inWord = true;
            }
        }
        return count;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x2E80) {
            return false;
        }
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /** Whether two texts say the same, whatever their capitals and punctuation. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Lower case, one blank between words, no punctuation. */
    static String plain(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    static Set<String> of(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String onOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
