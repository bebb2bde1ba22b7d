package org.brevier.testing;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the database holds at one moment, to tell whether anything has changed.
 *
 * @param rows by table
 */
public record WholeDatabase(Map<String, List<String>> rows) {

    /** What moves without anybody's act, or is written down about a refusal. */
    private static final Set<String> RESTLESS =
            Set.of("spring_session", "spring_session_attributes", "heartbeat", "trail_entry", "presence");

    public static WholeDatabase of(JdbcClient jdbc) {
        var tables = jdbc.sql("""
                select lower(table_name) from information_schema.tables
                where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'
                """).query(String.class).list();
        var rows = new TreeMap<String, List<String>>();
        for (String table : tables) {
            if (!RESTLESS.contains(table)) {
                rows.put(table, rows(jdbc, table));
            }
        }
        return new WholeDatabase(rows);
    }

    private static List<String> rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                .map(row -> new TreeMap<>(row)
                        .entrySet().stream()
                                .map(field -> field.getKey() + "=" + shown(field.getValue()))
                                .toList()
                                .toString())
                .sorted()
                .toList();
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
