package org.brevier.markdown;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How the lines of a text end: forms of browsers send other ends than they were given. */
final class LineEnds {

    private static final Pattern ANY = Pattern.compile("\r\n?|\n");

    private LineEnds() {}

    static boolean has(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    static int count(String text) {
        return (int) ANY.matcher(text).results().count();
    }

    /** How each line ends, in order. */
    static List<String> all(String text) {
        return ANY.matcher(text).results().map(MatchResult::group).toList();
    }

    /** How the first line ends. */
    static String in(String text) {
        var first = ANY.matcher(text);
        return first.find() ? first.group() : "\n";
    }

    /** Where the line behind this one begins; the text's end behind the last. */
    static int next(String text, int start) {
        var end = ANY.matcher(text).region(start, text.length());
        return end.find() ? end.end() : text.length();
    }

    static String of(String text, String lineEnd) {
        return lineEnd.equals("\n") && text.indexOf('\r') < 0
                ? text
                : ANY.matcher(text).replaceAll(lineEnd);
    }
}
