package org.brevier.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublishedBriefing;

/** Chooses what of a briefing shows that it answers a query. */
final class Snippets {

    /** Of a text much longer than a briefing only the beginning is looked through. */
    private static final int LOOKED_THROUGH = 40_000;

    private static final Piece LATER = new Piece(" … ", false);

    private Snippets() {}

    static Hit hit(PublishedBriefing briefing, List<Part> parts, Wording wording, Found found) {
        var ways = Stream.concat(Stream.of(Wording.AS_WRITTEN), wording.of(briefing.language()).stream())
                .toList();
        var marks = new Marks(wording, found, ways);
        String headline = Part.composed(briefing.headline());
        var sentences = sentences(parts, marks, briefing.language());
        var best = best(sentences);
        return new Hit(
                briefing,
                Marks.pieces(headline, marks.in(headline)),
                pieces(best, briefing.language()),
                anchor(best, parts, marks));
    }

    private static List<Sentence> sentences(List<Part> parts, Marks marks, Locale language) {
        var prose = new ArrayList<Part>();
        int length = 0;
        for (var part : parts) {
            if (part.place().isProse() && length < LOOKED_THROUGH) {
                prose.add(part.shortened(LOOKED_THROUGH - length));
                length += part.text().length();
            }
        }
        return prose.stream()
                .flatMap(part -> Sentence.of(part, marks, language))
                .toList();
    }

    /** The first sentence that answers most, and the first that answers most of the rest, in the order of the text. */
    private static List<Sentence> best(List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        var first = most(sentences, sentence -> sentence.answers().size());
        var second = most(sentences, sentence -> sentence.answersBeside(first));
        return second.answersBeside(first) == 0
                ? List.of(first)
                : sentences.stream()
                        .filter(sentence -> sentence.equals(first) || sentence.equals(second))
                        .distinct()
                        .toList();
    }

    private static Sentence most(List<Sentence> sentences, ToLongFunction<Sentence> worth) {
        return sentences.stream().max(Comparator.comparingLong(worth)).orElseThrow();
    }

    private static List<Piece> pieces(List<Sentence> best, Locale language) {
        var pieces = new ArrayList<Piece>();
        for (var sentence : best) {
            if (!pieces.isEmpty()) {
                pieces.add(LATER);
            }
            pieces.addAll(sentence.pieces(language));
        }
        return pieces;
    }

    private static Optional<String> anchor(List<Sentence> best, List<Part> parts, Marks marks) {
        if (best.stream().anyMatch(sentence -> !sentence.marks().isEmpty())) {
            return best.getFirst().part().anchor();
        }
        return parts.stream()
                .filter(part ->
                        part.place() == Place.HEADING && !marks.in(part.text()).isEmpty())
                .findFirst()
                .flatMap(Part::anchor);
    }
}
