package org.brevier.briefing;

import java.util.Arrays;
import java.util.Optional;

/** A text in which passages are looked for by their words, whatever blanks and line ends stand between them. */
final class SearchedText {

    private final String words;
    private final int[] lines;

    private SearchedText(String words, int[] lines) {
        this.words = words;
        this.lines = lines;
    }

    static SearchedText of(String text) {
        var words = new StringBuilder(text.length());
        var lines = new int[Math.toIntExact(text.lines().count())];
        int line = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            appendBlank(words);
            lines[line++] = words.length();
            words.append(collapsed(one));
        }
        return new SearchedText(words.toString(), lines);
    }

    private static void appendBlank(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static String collapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The line on which the first such passage begins, counted from 1. */
    Optional<Integer> line(String passage) {
        int at = words.indexOf(collapsed(passage));
        if (passage.isBlank() || at < 0) {
            return Optional.empty();
        }
        int found = Arrays.binarySearch(lines, at);
        return Optional.of(found < 0 ? -found - 1 : lastOf(found) + 1);
    }

    /** Lines without words begin where the next one does. */
    private int lastOf(int found) {
        int last = found;
        while (last + 1 < lines.length && lines[last + 1] == lines[found]) {
            last++;
        }
        return last;
    }
}
