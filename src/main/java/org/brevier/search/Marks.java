package org.brevier.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.brevier.search.Wording.Token;

/** Finds what was asked for in a text, to be marked there. */
final class Marks {

    private final Wording wording;
    private final List<Pattern> patterns;
    private final List<String> ways;

    /** @param ways how words are compared in the briefing whose texts are marked */
    Marks(Wording wording, Found found, List<String> ways) {
        this.wording = wording;
        this.ways = ways;
        var patterns = new ArrayList<Pattern>();
        for (var ask : found.interpretation().telling()) {
            for (var way : ways) {
                wording.sequences(ask, way).forEach(sequence -> patterns.add(new Pattern(ask, way, sequence, false)));
            }
        }
        if (found.reading().allowsBeginning()) {
            found.interpretation()
                    .beginning()
                    .ifPresent(token -> patterns.add(new Pattern(
                            found.interpretation().telling().getLast(), Wording.AS_WRITTEN, List.of(token), true)));
        }
        this.patterns = List.copyOf(patterns);
    }

    /** A stretch of a text that answers an ask. */
    record Mark(Ask ask, int start, int end) {}

    private record Pattern(Ask ask, String way, List<Token> tokens, boolean begins) {

        boolean isAt(int index, List<Token> text) {
            if (index + tokens.size() > text.size()) {
                return false;
            }
            int shift = text.get(index).position() - tokens.getFirst().position();
            for (int i = 0; i < tokens.size(); i++) {
                var token = text.get(index + i);
                if (token.position() - tokens.get(i).position() != shift || !isLike(token, tokens.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isLike(Token found, Token asked) {
            return begins ? found.term().startsWith(asked.term()) : found.term().equals(asked.term());
        }
    }

    /** In the order of the text; marks of different asks may overlap. */
    List<Mark> in(String text) {
        return ways.stream()
                .flatMap(way -> in(wording.tokens(text, way), way))
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
    }

    private Stream<Mark> in(List<Token> text, String way) {
        var marks = new ArrayList<Mark>();
        for (var pattern : patterns) {
            for (int i = 0; pattern.way().equals(way) && i < text.size(); i++) {
                if (pattern.isAt(i, text)) {
                    int last = i + pattern.tokens().size() - 1;
                    marks.add(new Mark(
                            pattern.ask(), text.get(i).start(), text.get(last).end()));
                }
            }
        }
        return marks.stream();
    }

    /** The text cut where marks begin and end. */
    static List<Piece> pieces(String text, List<Mark> marks) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (var mark : marks) {
            int start = Math.max(done, mark.start());
            if (mark.end() > start) {
                add(pieces, text.substring(done, start), false);
                add(pieces, text.substring(start, mark.end()), true);
                done = mark.end();
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().marked() == marked) {
            text = pieces.removeLast().text() + text;
        }
        pieces.add(new Piece(text, marked));
    }
}
