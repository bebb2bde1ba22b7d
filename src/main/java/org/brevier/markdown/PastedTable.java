package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A pasted table of data, as one of Markdown: its first row is its head. */
final class PastedTable {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_CELLS = 5_000;
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern PIPE = Pattern.compile("\\|");

    /** A head is strong by itself. */
    private static final Pattern STRONG = Pattern.compile("\\A\\*\\*([^*\\\\]+)\\*\\*\\z");

    private final List<Map<Integer, String>> rows = new ArrayList<>();
    private int columns;

    private PastedTable() {}

    /** The rows of a table that has more than one row and column, and nothing in its cells but words; none for any other. */
    static List<String> lines(Element table, Function<Element, String> words) {
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        boolean structured = table.selectFirst("table table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre") != null;
        int widest = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
        if (structured || rows.size() < 2 || widest < 2 || (long) widest * rows.size() > MOST_CELLS) {
            return List.of();
        }
        var read = new PastedTable();
        for (int i = 0; i < rows.size(); i++) {
            read.add(i, rows.get(i), words);
        }
        return read.columns > MOST_COLUMNS ? List.of() : read.lines();
    }

    private void add(int row, Element cells, Function<Element, String> words) {
        int column = 0;
        for (Element cell : cells.children()) {
            while (row(row).containsKey(column)) {
                column++;
            }
            cover(row, column, cell);
            String text = PIPE.matcher(words.apply(cell)).replaceAll("\\\\|");
            row(row).put(column, row == 0 ? STRONG.matcher(text).replaceFirst("$1") : text);
        }
    }

    private Map<Integer, String> row(int row) {
        while (rows.size() <= row) {
            rows.add(new TreeMap<>());
        }
        return rows.get(row);
    }

    /** A cell that spans others leaves them empty. */
    private void cover(int row, int column, Element cell) {
        int across = Math.min(span(cell, "colspan"), MOST_COLUMNS);
        int down = Math.min(span(cell, "rowspan"), MOST_COLUMNS);
        for (int i = row; i < row + down; i++) {
            for (int j = column; j < column + across; j++) {
                row(i).putIfAbsent(j, "");
            }
        }
        columns = Math.max(columns, column + across);
    }

    private static int span(Element cell, String attribute) {
        String count = cell.attr(attribute);
        return COUNT.matcher(count).matches() ? Integer.parseInt(count) : 1;
    }

    private List<String> lines() {
        List<String> lines = rows.stream().map(this::line).collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "|" + " --- |".repeat(columns));
        return lines;
    }

    private String line(Map<Integer, String> row) {
        return IntStream.range(0, columns)
                .mapToObj(column -> row.getOrDefault(column, ""))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
