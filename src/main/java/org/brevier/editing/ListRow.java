package org.brevier.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.DeskLine;

/**
 * A briefing in the list.
 *
 * @param owner the name of whose it is; may be empty
 * @param changed how long ago, in words
 * @param due when the next version becomes public, or is wished to
 * @param chosen whether its box is ticked
 */
record ListRow(DeskLine line, List<Mark> marks, String owner, String changed, Optional<Due> due, boolean chosen) {

    ListRow {
        marks = List.copyOf(marks);
    }

    /** A moment, and how far off it is in words. */
    record Due(Instant at, String words) {}

    public UUID id() {
        return line.id();
    }
}
