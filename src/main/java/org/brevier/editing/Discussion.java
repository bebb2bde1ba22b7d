package org.brevier.editing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.CommentThread;

/**
 * What is said of the passages of a text.
 *
 * @param revision the number of the text that they are shown beside
 * @param open in the order of the text, what is about all of it first and what has lost its passage last
 * @param resolved the last resolved first
 */
record Discussion(
        UUID briefing, int revision, List<CommentThread> open, List<CommentThread> resolved, Attempt attempt) {

    Discussion {
        open = List.copyOf(open);
        resolved = List.copyOf(resolved);
    }

    static Discussion of(Briefing briefing, List<CommentThread> threads, Attempt attempt) {
        return new Discussion(
                briefing.id(),
                briefing.revision().number(),
                threads.stream()
                        .filter(thread -> thread.resolved().isEmpty())
                        .sorted(comparingInt(Discussion::place))
                        .toList(),
                threads.stream()
                        .filter(thread -> thread.resolved().isPresent())
                        .sorted(comparing(Discussion::resolvedAt).reversed())
                        .toList(),
                attempt);
    }

    private static int place(CommentThread thread) {
        return thread.isOfAll() ? 0 : thread.line().orElse(Integer.MAX_VALUE);
    }

    private static Instant resolvedAt(CommentThread thread) {
        return thread.resolved().map(CommentThread.Resolved::at).orElse(Instant.EPOCH);
    }

    /** Whether an open thread is about a passage that begins on this line. */
    public boolean isAbout(int line) {
        return open.stream()
                .anyMatch(thread -> thread.line().filter(it -> it == line).isPresent());
    }
}
