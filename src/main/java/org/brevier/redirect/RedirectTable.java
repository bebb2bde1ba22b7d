package org.brevier.redirect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a table of redirects: comma-separated values (RFC 4180), or what spreadsheets make of them elsewhere, with semicolons or tabs. */
public final class RedirectTable {

    public static final int MOST_LINES = 5_000;

    /** More than any address has. */
    private static final int LONGEST_CELL = 4_000;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private RedirectTable(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** The lines with anything in them, without a heading; empty for more than {@link #MOST_LINES}, or what is no table. */
    public static Optional<List<TableLine>> read(String text) {
        return new RedirectTable(text.startsWith("\uFEFF") ? text.substring(1) : text).lines();
    }

    /** What the first line has first. */
    private static char separator(String text) {
        return text.lines()
                .findFirst()
                .orElse("")
                .chars()
                .mapToObj(it -> (char) it)
                .filter(it -> it == ',' || it == ';' || it == '\t')
                .findFirst()
                .orElse(',');
    }

    private Optional<List<TableLine>> lines() {
        var lines = new ArrayList<TableLine>();
        while (at < text.length()) {
            int number = line;
            var cells = cells();
            if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL) || lines.size() > MOST_LINES) {
                return Optional.empty();
            }
            if (!cells.stream().allMatch(String::isBlank)) {
                lines.add(new TableLine(
                        number,
                        cells.getFirst().strip(),
                        cells.size() > 1 ? cells.get(1).strip() : ""));
            }
        }
        if (!lines.isEmpty() && isHeading(lines.getFirst())) {
            lines.removeFirst();
        }
        return lines.size() > MOST_LINES ? Optional.empty() : Optional.of(lines);
    }

    private static boolean isHeading(TableLine line) {
        return Stream.of("from", "source", "old").anyMatch(line.from()::equalsIgnoreCase)
                && Stream.of("to", "target", "new").anyMatch(line.to()::equalsIgnoreCase);
    }

    private List<String> cells() {
        var cells = new ArrayList<String>();
        boolean more = true;
        while (more) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && text.charAt(at) == separator;
            at++;
        }
        line++;
        if (at > 0 && at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
            at++;
        }
        return cells;
    }

    /** Two quotes stand for one; what follows the closing one up to the separator is left out. */
    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length() && (text.charAt(at) != '"' || isQuote(at + 1))) {
            at += text.charAt(at) == '"' ? 1 : 0;
            line += text.charAt(at) == '\n' ? 1 : 0;
            cell.append(text.charAt(at++));
        }
        at++;
        plain();
        return cell.toString();
    }

    private boolean isQuote(int index) {
        return index < text.length() && text.charAt(index) == '"';
    }

    private String plain() {
        int start = Math.min(at, text.length());
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(start, Math.max(start, Math.min(at, text.length())));
    }
}
