package org.brevier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads front matter in TOML 1.0, as Hugo's writers have it. Numbers and dates become text, as YAML's do. */
final class TomlFrontMatter {

    /** TOML's parser calls itself for each bracket within another. */
    private static final int OPEN_BRACKETS = 100;

    private TomlFrontMatter() {}

    /** @param lines of the text that the block takes, with its fences */
    static FrontMatter of(String toml, int lines) throws Unreadable {
        refuseDeepBrackets(toml);
        TomlParseResult result = Toml.parse(toml);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().getFirst();
            throw new Unreadable(lineOf(error.position()), "the front matter is not TOML: " + error.getMessage());
        }
        return new FrontMatter(map(result, 1), positions(result), lines);
    }

    private static void refuseDeepBrackets(String toml) throws Unreadable {
        int open = 0;
        for (int i = 0; i < toml.length(); i++) {
            open += switch (toml.charAt(i)) {
                case '[', '{' -> 1;
                case ']', '}' -> -1;
                default -> 0;
            };
            if (open > OPEN_BRACKETS) {
                throw new Unreadable(2, "the front matter has too many brackets inside one another");
            }
        }
    }

    private static Map<String, Object> map(TomlTable table, int depth) throws Unreadable {
        if (depth > Caps.FRONT_MATTER_DEPTH) {
            throw new Unreadable(2, "the front matter has too many tables inside one another");
        }
        var values = new LinkedHashMap<String, Object>();
        for (String key : table.keySet()) {
            values.put(XmlText.only(key), value(table.get(List.of(key)), depth));
        }
        return values;
    }

    private static Object value(Object value, int depth) throws Unreadable {
        return switch (value) {
            case TomlTable table -> map(table, depth + 1);
            case TomlArray array -> list(array, depth + 1);
            default -> XmlText.only(value.toString());
        };
    }

    private static List<Object> list(TomlArray array, int depth) throws Unreadable {
        if (depth > Caps.FRONT_MATTER_DEPTH) {
            throw new Unreadable(2, "the front matter has too many lists inside one another");
        }
        var values = new ArrayList<>();
        for (Object item : array.toList()) {
            values.add(value(item, depth));
        }
        return List.copyOf(values);
    }

    private static Map<String, Position> positions(TomlTable table) {
        var positions = new LinkedHashMap<String, Position>();
        for (String key : table.keySet()) {
            TomlPosition position = table.inputPositionOf(List.of(key));
            if (position != null) {
                positions.put(XmlText.only(key), new Position(lineOf(position), position.column()));
            }
        }
        return positions;
    }

    /** The TOML begins on the second line of the text. */
    private static int lineOf(TomlPosition position) {
        return position.line() + 1;
    }
}
