package org.brevier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.brevier.search.Wording.Token;

/** What a reader's words mean where briefings are written in these ways. Nothing a reader types is syntax to the index. */
final class Interpretation {

    private static final float BEGINNING_WEIGHT = 0.1f;
    private static final int SHORTEST_BEGINNING = 2;

    private final Wording wording;
    private final List<String> ways;
    private final List<Ask> asks;
    private final List<Ask> wanted;
    private final List<Ask> telling;

    /** @param languages the ways in which words are inflected in the index */
    Interpretation(Wording wording, List<String> languages, List<Ask> asks) {
        this.wording = wording;
        this.ways =
                Stream.concat(Stream.of(Wording.AS_WRITTEN), languages.stream()).toList();
        this.asks = asks.stream()
                .filter(ask -> !wording.tokens(ask.text(), Wording.AS_WRITTEN).isEmpty())
                .toList();
        this.wanted = this.asks.stream().filter(ask -> !ask.excluded()).toList();
        var telling =
                wanted.stream().filter(ask -> !wording.isFiller(ask, languages)).toList();
        this.telling = telling.isEmpty() ? wanted : telling;
    }

    /** Whether nothing was asked for that could be found or left out. */
    boolean isEmpty() {
        return asks.isEmpty();
    }

    /** Whether hits can be told apart by how well they answer. */
    boolean isRanked() {
        return !wanted.isEmpty();
    }

    /** What a briefing must have; a filler such as "the" is required only where nothing else is asked for. */
    List<Ask> telling() {
        return telling;
    }

    /** The last word, where it may be the beginning of a longer one. */
    Optional<Token> beginning() {
        if (asks.isEmpty() || asks.getLast().quoted() || !telling.contains(asks.getLast())) {
            return Optional.empty();
        }
        var tokens = wording.tokens(asks.getLast().text(), Wording.AS_WRITTEN);
        return Optional.of(tokens.getFirst())
                .filter(token -> tokens.size() == 1 && token.term().length() >= SHORTEST_BEGINNING);
    }

    List<Reading> readings() {
        var readings = new ArrayList<>(List.of(Reading.EVERY_WORD));
        if (beginning().isPresent()) {
            readings.add(Reading.LAST_WORD_BEGUN);
        }
        if (telling.size() > 1 || telling.stream().anyMatch(this::hasParts)) {
            readings.add(Reading.ANY_WORD);
        }
        return readings;
    }

    private boolean hasParts(Ask ask) {
        return ways.stream().anyMatch(way -> wording.sequences(ask, way).size() > 1);
    }

    void addTo(BooleanQuery.Builder all, Reading reading) {
        if (isRanked()) {
            var required = new BooleanQuery.Builder();
            telling.forEach(
                    ask -> required.add(found(ask, reading), reading == Reading.ANY_WORD ? Occur.SHOULD : Occur.MUST));
            all.add(required.build(), Occur.MUST);
        }
        asks.stream()
                .filter(Ask::excluded)
                .forEach(ask -> all.add(found(ask, Wording.AS_WRITTEN, Reading.EVERY_WORD), Occur.MUST_NOT));
    }

    /** Counted twice where the word stands as the reader wrote it and not only in another inflection. */
    private Query found(Ask ask, Reading reading) {
        var found = new BooleanQuery.Builder();
        ways.forEach(way -> found.add(found(ask, way, reading), Occur.SHOULD));
        if (reading.allowsBeginning() && ask.equals(asks.getLast())) {
            beginning().ifPresent(token -> found.add(beginning(token), Occur.SHOULD));
        }
        return found.build();
    }

    private Query found(Ask ask, String way, Reading reading) {
        var sequences = wording.sequences(ask, way);
        if (sequences.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        var found = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed(sequences.size(), reading));
        for (var sequence : sequences) {
            found.add(sequence.size() == 1 ? word(sequence.getFirst(), way) : phrase(sequence, way), Occur.SHOULD);
        }
        return found.build();
    }

    private static int needed(int sequences, Reading reading) {
        return reading == Reading.ANY_WORD ? (sequences + 1) / 2 : sequences;
    }

    /** One field as far as rarity and length go (BM25F), so that a word of the headline weighs as it should. */
    private static Query word(Token token, String way) {
        var word = new CombinedFieldQuery.Builder(token.term());
        for (var place : Place.values()) {
            word.addField(place.field(way), place.weight());
        }
        return word.build();
    }

    private static Query phrase(List<Token> tokens, String way) {
        return best(place -> {
            var phrase = new PhraseQuery.Builder();
            int first = tokens.getFirst().position();
            tokens.forEach(token -> phrase.add(new Term(place.field(way), token.term()), token.position() - first));
            return new BoostQuery(phrase.build(), (float) Math.sqrt(place.weight()));
        });
    }

    private static Query beginning(Token token) {
        return best(place -> new BoostQuery(
                new PrefixQuery(new Term(place.field(Wording.AS_WRITTEN), token.term())),
                BEGINNING_WEIGHT * place.weight()));
    }

    private static Query best(Function<Place, Query> inPlace) {
        return new DisjunctionMaxQuery(Stream.of(Place.values()).map(inPlace).toList(), 0.1f);
    }
}
