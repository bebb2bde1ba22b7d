package org.brevier.markdown;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Markup on its way through what reads and escapes plain words: characters that Unicode keeps for a program's own use
 * and that stand in no text.
 */
final class InlineMarks {

    static final char STRONG = '\uFDD0';
    static final char STRONG_END = '\uFDD1';
    static final char EMPHASIS = '\uFDD2';
    static final char EMPHASIS_END = '\uFDD3';
    static final char STRIKE = '\uFDD4';
    static final char STRIKE_END = '\uFDD5';
    static final char RAISED = '\uFDD6';
    static final char RAISED_END = '\uFDD7';
    static final char LOWERED = '\uFDD8';
    static final char LOWERED_END = '\uFDD9';
    static final char CODE = '\uFDDA';
    static final char CODE_END = '\uFDDB';

    static final char LINK = '\uFDDC';

    /** Followed by the digits of the address's number. */
    static final char LINK_END = '\uFDDD';

    /** At the end of a line that the author broke. */
    static final char BREAK = '\uFDDE';

    /** Before a character that would be markup. */
    static final char ESCAPE = '\uFDDF';

    /** A backslash of the author's. */
    static final char BACKSLASH = '\uFDE0';

    /** Followed by the digits of the note's number. */
    static final char NOTE = '\uFDE1';

    private static final char ZERO = '\uFDE2';

    private static final Pattern ANY = Pattern.compile("[\uFDD0-\uFDEF]");
    private static final Pattern DRESS = Pattern.compile("[\uFDD0-\uFDDC\uFDDE]|\uFDDD[\uFDE2-\uFDEB]*+");

    private InlineMarks() {}

    static boolean in(String text) {
        return ANY.matcher(text).find();
    }

    static boolean isMark(char c) {
        return c >= '\uFDD0' && c <= '\uFDEF';
    }

    /** The mark that ends what this one began. */
    static char endOf(char mark) {
        return (char) (mark + 1);
    }

    static String digits(int number) {
        var digits = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> digits.append((char) (ZERO + digit - '0')));
        return digits.toString();
    }

    /** The digit that a mark stands for; -1 for any other character. */
    static int digit(char c) {
        return c >= ZERO && c < ZERO + 10 ? c - ZERO : -1;
    }

    static boolean hasLink(List<String> lines) {
        return lines.stream().anyMatch(line -> line.indexOf(LINK) >= 0);
    }

    /** The words without their looks and links; what keeps them from being markup stays, and so do the marks of notes. */
    static String undressed(String text) {
        return DRESS.matcher(text).replaceAll("");
    }
}
