package org.brevier.editing;

import java.time.Instant;
import java.util.List;

/**
 * A briefing that wants an eye.
 *
 * @param address of the page where something can be done about it
 * @param who whose turn, or whose deed, it is; may be empty
 * @param when how far off, in words
 * @param at the moment itself
 */
record BoardItem(String address, String headline, List<Mark> marks, String who, String when, Instant at) {

    BoardItem {
        marks = List.copyOf(marks);
    }
}
