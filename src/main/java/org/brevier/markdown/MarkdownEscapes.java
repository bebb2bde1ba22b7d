package org.brevier.markdown;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Puts backslashes before what would be Markdown by accident, and before nothing else. */
final class MarkdownEscapes {

    /** HTML and named characters, but no address in angle brackets. */
    private static final Pattern TAG =
            Pattern.compile("<(?!https?://|mailto:)(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]{1,32};)");

    /** What a line begins with when it is a heading, a list, a rule, a code block, a heading's underline, or a definition. */
    private static final Pattern LINE_START = Pattern.compile(
            "(?m)^(?=#{1,6}(?:\\s|$)|[-+*](?:\\s|$)|-[- \\t\uFDDE]*$|_[_ \\t\uFDDE]*$|=+[ \\t\uFDDE]*$|```|~~~|"
                    + "\\[[^\\]\\n^][^\\]\\n]{0,999}\\]:)");

    private static final Pattern NUMBERED_START = Pattern.compile("(?m)^\\d{1,9}(?=[.)](?:\\s|$))");

    /** What would close a heading. */
    private static final Pattern CLOSING_SIGNS = Pattern.compile("(?<=[ \\t])#+[ \\t]*$");

    private MarkdownEscapes() {}

    /** A paragraph that shows these words, whatever they are; one that has its backslashes already stays. */
    static String escaped(String paragraph) {
        BitSet escapes = within(paragraph);
        LINE_START.matcher(paragraph).results().forEach(start -> escapes.set(start.start()));
        NUMBERED_START.matcher(paragraph).results().forEach(number -> escapes.set(number.end()));
        return withBackslashes(paragraph, escapes);
    }

    /** The words of a heading or a link, where the beginning of a line means nothing. */
    static String escapedWithin(String line) {
        BitSet escapes = within(line);
        CLOSING_SIGNS.matcher(line).results().forEach(signs -> escapes.set(signs.start()));
        return withBackslashes(line, escapes);
    }

    private static BitSet within(String paragraph) {
        BitSet escapes = new BitSet();
        for (char mark : new char[] {'*', '_', '`', '~'}) {
            BitSet marks = marks(paragraph, mark);
            if (marks.cardinality() > 1) {
                escapes.or(marks);
            }
        }
        TAG.matcher(paragraph).results().forEach(tag -> escapes.set(tag.start()));
        return escapes;
    }

    /** Where this mark could begin or end an emphasis or a code; one between blanks can only be a code's. */
    private static BitSet marks(String paragraph, char mark) {
        BitSet marks = new BitSet();
        for (int i = paragraph.indexOf(mark); i >= 0; i = paragraph.indexOf(mark, i + 1)) {
            char before = i == 0 ? ' ' : paragraph.charAt(i - 1);
            char after = i + 1 == paragraph.length() ? ' ' : paragraph.charAt(i + 1);
            boolean touches = mark == '`' || !Character.isWhitespace(before) || !Character.isWhitespace(after);
            boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            if (touches && !(mark == '_' && inWord)) {
                marks.set(i);
            }
        }
        return marks;
    }

    private static String withBackslashes(String paragraph, BitSet escapes) {
        var escaped = new StringBuilder(paragraph.length() + escapes.cardinality());
        for (int i = 0; i < paragraph.length(); i++) {
            if (escapes.get(i) && (i == 0 || paragraph.charAt(i - 1) != '\\')) {
                escaped.append('\\');
            }
            escaped.append(paragraph.charAt(i));
        }
        return escaped.toString();
    }
}
