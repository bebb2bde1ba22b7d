package org.brevier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The ways in which words are compared: as they are written, or as a language inflects them. */
final class Wording extends DelegatingAnalyzerWrapper {

    /** The way that ignores only case and accents, so that names stay names. */
    static final String AS_WRITTEN = "written";

    /** Chinese, Japanese and Korean, which put no blanks where words end: every two neighbours are a word. */
    static final String PAIRS = "cjk";

    /** Keeps a phrase from beginning in one bullet or name and ending in the next. */
    private static final int GAP = 100;

    private final Map<String, Analyzer> languages = Languages.all();
    private final Analyzer asWritten = Languages.asWritten();

    Wording() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** A word of a text, and where it stands. */
    record Token(String term, int position, int start, int end) {}

    /** The way of a language; empty where we know none. */
    Optional<String> of(Locale language) {
        return Optional.of(Languages.way(language)).filter(languages::containsKey);
    }

    /** The sequences of words that a text must have, all of them, to have what is asked for. */
    List<List<Token>> sequences(Ask ask, String way) {
        var tokens = tokens(ask.text(), way);
        if (tokens.isEmpty() || (ask.quoted() && !way.equals(AS_WRITTEN))) {
            return List.of();
        }
        return way.equals(PAIRS) ? tokens.stream().map(List::of).toList() : List.of(tokens);
    }

    /** Whether a language leaves such a word out of account, as English does with "the". */
    boolean isFiller(Ask ask, List<String> ways) {
        return !ask.quoted()
                && ways.stream().anyMatch(way -> tokens(ask.text(), way).isEmpty());
    }

    List<Token> tokens(String text, String way) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer(way).tokenStream(way, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return tokens;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return analyzer(field.substring(0, field.indexOf('.')));
    }

    private Analyzer analyzer(String way) {
        return languages.getOrDefault(way, asWritten);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
