package org.brevier.markdown;

import java.util.Iterator;

/** Finds the block at the top of a text, and what it is written in: YAML, TOML or JSON, as Hugo tells them apart. */
final class FrontMatterBlock {

    private static final String YAML = "---";
    private static final String TOML = "+++";
    private static final int NOWHERE = -1;

    private FrontMatterBlock() {}

    /** The block at the top of the text, if there is one that is opened and closed. */
    static FrontMatter of(String text) throws Unreadable {
        String first = firstLine(text);
        if (first.equals(YAML) || first.equals(TOML)) {
            return fenced(first, text);
        }
        return text.startsWith("{") && jsonFollows(text) ? braced(text) : FrontMatter.NONE;
    }

    /** Whether the text opens with YAML's fence: there the keys of two texts can be put together one by one. */
    static boolean isYaml(String text) {
        return firstLine(text).equals(YAML);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").stripTrailing();
    }

    private static FrontMatter fenced(String fence, String text) throws Unreadable {
        Iterator<String> lines = text.lines().skip(1).iterator();
        var source = new StringBuilder();
        for (int number = 2; lines.hasNext(); number++) {
            String line = lines.next();
            if (closes(fence, line.stripTrailing())) {
                String inside = bounded(source.toString());
                return fence.equals(TOML) ? TomlFrontMatter.of(inside, number) : YamlFrontMatter.ofYaml(inside, number);
            }
            source.append(line).append('\n');
        }
        return FrontMatter.NONE;
    }

    private static boolean closes(String fence, String line) {
        return line.equals(fence) || (fence.equals(YAML) && line.equals("..."));
    }

    private static String bounded(String source) throws Unreadable {
        if (source.length() > Caps.FRONT_MATTER_CHARACTERS) {
            throw new Unreadable(1, "the front matter is too long");
        }
        return source;
    }

    /** A text may well begin with a brace that is none of JSON's. */
    private static boolean jsonFollows(String text) {
        String inside = text.substring(1, Math.min(text.length(), 1 + Caps.FRONT_MATTER_CHARACTERS))
                .stripLeading();
        return inside.startsWith("\"") || inside.startsWith("}");
    }

    private static FrontMatter braced(String text) throws Unreadable {
        int end = endOfObject(text);
        if (end == NOWHERE || !restOfLine(text, end).isBlank()) {
            return FrontMatter.NONE;
        }
        String json = bounded(text.substring(0, end));
        return YamlFrontMatter.ofJson(json, (int) json.lines().count());
    }

    private static int endOfObject(String text) {
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                open++;
            } else if (!quoted && c == '}' && --open == 0) {
                return i + 1;
            }
        }
        return NOWHERE;
    }

    private static String restOfLine(String text, int from) {
        return firstLine(text.substring(from));
    }
}
