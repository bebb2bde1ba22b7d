package org.brevier.markdown;

import java.util.List;
import java.util.Locale;

/**
 * A stretch of an author's text that editors know as one thing, and the blank lines behind it.
 *
 * @param label what a person knows it by: a key of the front matter, a section's heading, or else the first words
 * @param text as the author wrote it, markup and line ends included
 */
public record Part(Kind kind, String label, String text) {

    public enum Kind {
        /** One key, a fence, or the whole block where its keys do not stand on lines of their own. */
        FRONT_MATTER,
        HEADLINE,
        /** One of its paragraphs. */
        STANDFIRST,
        /** The heading of the list only. */
        GLANCE,
        BULLET,
        /** The heading and all that follows it. */
        SECTION,
        /** A block that is none of the others. */
        OTHER;

        /** The kind as it stands in a class attribute or the key of a message. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String BLANK = " \t\r\n";
    private static final int LONGEST_LABEL = 100;

    public Part {
        label = label.length() <= LONGEST_LABEL ? label : shortened(label);
    }

    private static String shortened(String label) {
        int blank = label.lastIndexOf(' ', LONGEST_LABEL - 1);
        return label.substring(0, blank > 0 ? blank : label.offsetByCodePoints(0, LONGEST_LABEL / 2)) + "…";
    }

    /** The parts of a text, in order; one behind the other they are {@link Manuscript#text}, letter for letter. */
    public static List<Part> of(Manuscript manuscript) {
        return TextParts.of(manuscript);
    }

    /** The text without the blank lines around it. */
    String content() {
        return content(text);
    }

    /** What somebody typed for a part, without the blank lines around it. */
    static String content(String text) {
        int end = endOfContent(text);
        int start = 0;
        while (start < end && BLANK.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (start > 0 && start < end && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static int endOfContent(CharSequence text) {
        int end = text.length();
        while (end > 0 && BLANK.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The line end and the blank lines behind the content. */
    String gap() {
        return gap(text);
    }

    static String gap(CharSequence text) {
        return text.subSequence(endOfContent(text), text.length()).toString();
    }

    /** What is the same in two parts that say the same. */
    String key() {
        return LineEnds.of(content(), "\n");
    }

    Part with(String lineEnd) {
        return new Part(kind, label, LineEnds.of(text, lineEnd));
    }

    boolean isFrontMatter() {
        return kind == Kind.FRONT_MATTER;
    }

    boolean saysTheSameAs(Part other) {
        return key().equals(other.key());
    }
}
