package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stretch of what was pasted whose lines belong together. */
sealed interface PastedPiece {

    /** Lines of a paragraph, a heading, or the words of a link. */
    record Prose(List<String> lines) implements PastedPiece {}

    /** A line that is marked as one. */
    record Heading(int level, String words) implements PastedPiece {}

    /** A list, or another block of which nothing is to be made; its lines are Markdown already. */
    record Items(List<String> lines) implements PastedPiece {}

    /** The pieces of a text, in order. */
    static List<PastedPiece> of(List<PastedLine> lines) {
        return new Reading(lines).pieces();
    }

    /** Lines between blank ones, whatever they begin with. */
    static List<PastedPiece> paragraphs(List<String> lines) {
        var paragraphs = new ArrayList<PastedPiece>();
        var paragraph = new ArrayList<String>();
        for (String line : lines) {
            if (!line.isEmpty()) {
                paragraph.add(line);
            } else if (!paragraph.isEmpty()) {
                paragraphs.add(new Prose(List.copyOf(paragraph)));
                paragraph.clear();
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(new Prose(List.copyOf(paragraph)));
        }
        return paragraphs;
    }

    /** Reads lines one after the other, with the list that is open at the time. */
    final class Reading {

        private final List<PastedLine> lines;
        private final List<PastedPiece> pieces = new ArrayList<>();
        private final List<String> prose = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final List<PastedLine> levels = new ArrayList<>();

        Reading(List<PastedLine> lines) {
            this.lines = lines;
        }

        List<PastedPiece> pieces() {
            for (int i = 0; i < lines.size(); i++) {
                PastedLine line = lines.get(i);
                if (line.isBlank()) {
                    endProse();
                } else if (isItem(i)) {
                    addItem(line);
                } else if (!items.isEmpty() && continuesItem(i)) {
                    items.add("  ".repeat(levels.size())
                            + MarkdownEscapes.escaped(line.asPlain().words()));
                } else {
                    endItems();
                    prose.add(line.asPlain().words());
                }
            }
            endProse();
            endItems();
            return pieces;
        }

        private boolean isItem(int at) {
            PastedLine line = lines.get(at);
            if (line.isPlain()) {
                return false;
            }
            if (line.number().isPresent()) {
                return follows(neighbour(at, -1), line) || follows(line, neighbour(at, 1));
            }
            boolean among = !items.isEmpty() && prose.isEmpty();
            if (line.isLetter()) {
                return among;
            }
            return line.isBullet()
                    || among
                    || prose.isEmpty()
                    || neighbour(at, 1).marker().equals(line.marker());
        }

        /** The next line that is not blank, in this direction. */
        private PastedLine neighbour(int at, int step) {
            int i = at + step;
            while (i >= 0 && i < lines.size() && lines.get(i).isBlank()) {
                i += step;
            }
            return i >= 0 && i < lines.size() ? lines.get(i) : PastedLine.of("");
        }

        private static boolean follows(PastedLine earlier, PastedLine later) {
            Optional<Integer> next = earlier.number().map(number -> number + 1);
            return next.isPresent() && next.equals(later.number());
        }

        private boolean continuesItem(int at) {
            PastedLine line = lines.get(at);
            boolean adjoins = at > 0 && !lines.get(at - 1).isBlank();
            return adjoins
                    && (line.indent() > 0
                            || Character.isLowerCase(line.asPlain().words().codePointAt(0)));
        }

        private void addItem(PastedLine line) {
            endProse();
            boolean number = line.number().isPresent();
            if (!levels.isEmpty() && number != levels.getFirst().number().isPresent()) {
                endItems();
            }
            enterLevel(line);
            String bullet = number ? line.marker() + " " : "  ".repeat(levels.size() - 1) + "- ";
            items.add(bullet + MarkdownEscapes.escaped(line.words()));
        }

        private void enterLevel(PastedLine line) {
            for (int i = levels.size() - 1; i >= 0; i--) {
                PastedLine level = levels.get(i);
                boolean alike =
                        level.marker().equals(line.marker()) || line.number().isPresent();
                if (alike && Math.abs(level.indent() - line.indent()) <= 1) {
                    levels.subList(i + 1, levels.size()).clear();
                    return;
                }
            }
            if (!levels.isEmpty()
                    && !line.belongsBelow()
                    && line.indent() <= levels.getLast().indent() + 1) {
                levels.removeLast();
            }
            levels.add(line);
        }

        private void endProse() {
            if (!prose.isEmpty()) {
                pieces.add(new Prose(List.copyOf(prose)));
                prose.clear();
            }
        }

        private void endItems() {
            if (!items.isEmpty()) {
                pieces.add(new Items(List.copyOf(items)));
                items.clear();
                levels.clear();
            }
        }
    }
}
