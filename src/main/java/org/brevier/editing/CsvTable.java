package org.brevier.editing;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as comma-separated values (RFC 4180), in which no cell is taken for a formula. */
final class CsvTable {

    /** Without it, spreadsheets take the bytes for a code page of their own. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What spreadsheets, those of East Asia among them, begin a formula at, or skip before one. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠|%].*|[\\t\\r\\n].*");

    private final Writer writer;

    CsvTable(Writer writer) throws IOException {
        this.writer = writer;
        writer.write(BYTE_ORDER_MARK);
    }

    void row(String... cells) throws IOException {
        writer.write(Stream.of(cells).map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
