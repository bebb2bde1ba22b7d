package org.brevier.editing;

import java.util.List;

/**
 * One list of the board.
 *
 * @param name the last word of the messages that name it
 */
record BoardList(String name, List<BoardItem> items) {

    /** How many stand there at once. */
    private static final int SHORT = 6;

    BoardList {
        items = List.copyOf(items);
    }

    public List<BoardItem> first() {
        return items.stream().limit(SHORT).toList();
    }

    public List<BoardItem> more() {
        return items.stream().skip(SHORT).toList();
    }
}
