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
 * @param note one sentence on what is the matter; empty where the list says it
 */
record BoardItem(String address, String headline, List<Mark> marks, String who, String when, Instant at, String note) {

    BoardItem {
        marks = List.copyOf(marks);
    }

    BoardItem(String address, String headline, List<Mark> marks, String who, String when, Instant at) {
        this(address, headline, marks, who, when, at, "");
    }
}
