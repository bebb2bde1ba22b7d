package org.brevier.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An item of a pasted list.
 *
 * @param level from 1
 * @param number what is counted up from where nothing is said; 0 says nothing
 * @param blocks its Markdown
 */
record PastedItem(int level, boolean ordered, int number, List<String> blocks) {

    private static final Pattern LIST = Pattern.compile("(?:- |1\\. )(?s:.*)");

    /** A list that is open: how far its items and what they hold are indented, and the last number. */
    private record Open(int level, boolean ordered, int indent, int inner, int number) {

        static Open of(PastedItem item, int indent, int number) {
            int marker = item.ordered ? String.valueOf(number).length() + 2 : 2;
            return new Open(item.level, item.ordered, indent, indent + marker, number);
        }

        /** CommonMark 5.2: only a list that begins with 1 may begin right behind a line of text. */
        boolean standsApartFrom(Open before) {
            return before.level == level ? before.ordered != ordered : ordered && number != 1;
        }
    }

    PastedItem with(List<String> content) {
        return new PastedItem(level, ordered, number, content);
    }

    /** The items as Markdown, each below the last one of a lower level. */
    static List<String> lines(List<PastedItem> items) {
        var lines = new ArrayList<String>();
        Deque<Open> open = new ArrayDeque<>();
        for (PastedItem item : items) {
            while (!open.isEmpty() && open.peek().level() > item.level) {
                open.pop();
            }
            Open before = open.peek();
            Open list = item.place(open);
            open.push(list);
            if (before != null && list.standsApartFrom(before)) {
                lines.add("");
            }
            lines.addAll(item.lines(list));
        }
        return lines;
    }

    private Open place(Deque<Open> open) {
        if (open.isEmpty() || open.peek().level() < level) {
            return Open.of(this, open.isEmpty() ? 0 : open.peek().inner(), Math.max(1, number));
        }
        Open list = open.pop();
        int next = list.ordered() == ordered ? list.number() + 1 : 1;
        return Open.of(this, list.indent(), number > 0 ? number : next);
    }

    private List<String> lines(Open list) {
        String marker = ordered ? list.number() + ". " : "- ";
        var lines = new ArrayList<String>();
        String text = marker + text().replace("\n", "\n" + " ".repeat(marker.length()));
        text.lines()
                .map(line -> line.isBlank() ? "" : " ".repeat(list.indent()) + line)
                .forEach(lines::add);
        return lines;
    }

    /** A list right behind a paragraph is the paragraph's; other blocks stand apart. */
    private String text() {
        var text = new StringBuilder();
        for (String block : blocks) {
            if (!text.isEmpty()) {
                text.append(LIST.matcher(block).matches() ? "\n" : "\n\n");
            }
            text.append(block);
        }
        return text.toString();
    }
}
