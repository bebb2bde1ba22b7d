package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment on a passage with its answers, in the order they came.
 *
 * @param revision the text that it was made on
 * @param quote the passage, word for word; blank for the whole text
 * @param stands whether the passage is in the working copy still
 */
public record CommentThread(
        PassageComment first,
        int revision,
        String quote,
        boolean stands,
        List<PassageComment> answers,
        Optional<Resolved> resolved) {

    public CommentThread {
        answers = List.copyOf(answers);
    }

    public record Resolved(Instant at, String by) {}
}
