package org.brevier.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.search.Marks.Mark;

/** A sentence of a briefing and what of it was asked for. */
record Sentence(Part part, String text, List<Mark> marks) {

    private static final int LONGEST = 200;
    private static final int LEAD = 60;

    /** How far from where a text would have to be cut the end of a word is looked for. */
    private static final int LONGEST_WORD = 30;

    private static final String ELLIPSIS = "…";

    static Stream<Sentence> of(Part part, Marks marks, Locale language) {
        return part.text()
                .lines()
                .flatMap(line -> split(line, language).stream())
                .map(sentence -> new Sentence(part, sentence, marks.in(sentence)));
    }

    private static List<String> split(String line, Locale language) {
        var sentences = new ArrayList<String>();
        var breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(line);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = line.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    Set<Ask> answers() {
        return marks.stream().map(Mark::ask).collect(Collectors.toSet());
    }

    long answersBeside(Sentence other) {
        var answered = other.answers();
        return answers().stream().filter(ask -> !answered.contains(ask)).count();
    }

    /** The sentence, or of a long one the words around the first mark. */
    List<Piece> pieces(Locale language) {
        if (text.length() <= LONGEST) {
            return Marks.pieces(text, marks);
        }
        var words = BreakIterator.getWordInstance(language);
        words.setText(text);
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int start = first <= LEAD ? 0 : boundary(words, first - LEAD);
        int end = start + LONGEST >= text.length() ? text.length() : boundary(words, start + LONGEST);
        return excerpt(start, end);
    }

    private int boundary(BreakIterator words, int near) {
        int boundary = words.preceding(near + 1);
        if (near - boundary <= LONGEST_WORD) {
            return boundary;
        }
        return Character.isLowSurrogate(text.charAt(near)) ? near - 1 : near;
    }

    private List<Piece> excerpt(int start, int end) {
        var within = marks.stream()
                .filter(mark -> mark.end() > start && mark.start() < end)
                .map(mark ->
                        new Mark(mark.ask(), Math.max(mark.start(), start) - start, Math.min(mark.end(), end) - start))
                .toList();
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece(ELLIPSIS, false));
        }
        pieces.addAll(Marks.pieces(text.substring(start, end).stripTrailing(), within));
        if (end < text.length()) {
            pieces.add(new Piece(ELLIPSIS, false));
        }
        return pieces;
    }
}
