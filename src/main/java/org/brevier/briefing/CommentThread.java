package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment on a passage with its answers, in the order they came.
 *
 * @param revision the text that it was made on
 * @param quote the passage, word for word; blank for the whole text
 * @param line where the passage begins in the working copy, counted from 1; empty where it is there no more
 */
public record CommentThread(
        PassageComment first,
        int revision,
        String quote,
        Optional<Integer> line,
        List<PassageComment> answers,
        Optional<Resolved> resolved) {

    public CommentThread {
        answers = List.copyOf(answers);
    }

    public record Resolved(Instant at, String by) {}

    /** Whether it is about the whole text. */
    public boolean isOfAll() {
        return quote.isBlank();
    }

    /** Whether what it is about is in the working copy still. */
    public boolean stands() {
        return isOfAll() || line.isPresent();
    }
}
