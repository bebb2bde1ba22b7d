package org.brevier.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a briefing that nothing is wrong with, to be changed as a test needs it; each change makes another. */
public record Copy(Map<String, String> matter, String standfirst, String bullet, String body) {

    /** The date that a text has until it is given another: two weeks before every test begins. */
    public static final String DATE = "2026-06-01T09:00:00Z";

    public static Copy titled(String title) {
        var matter = new LinkedHashMap<String, String>();
        matter.put("title", quoted(title));
        matter.put("date", DATE);
        return new Copy(
                matter,
                "The council has agreed to repair the old harbour wall before the storms of the next winter arrive.",
                "Work begins in August",
                """
                ## Why the wall leaks

                The council has surveyed the harbour wall, and water comes through at nine places.

                ## What happens next

                Work begins in August and ends before the winter storms. The repair of the old wall has been agreed.
                """);
    }

    /** Sets a key of the front matter to a value as YAML spells it. */
    public Copy with(String key, String value) {
        var changed = new LinkedHashMap<>(matter);
        changed.put(key, value);
        return new Copy(changed, standfirst, bullet, body);
    }

    public Copy without(String key) {
        var changed = new LinkedHashMap<>(matter);
        changed.remove(key);
        return new Copy(changed, standfirst, bullet, body);
    }

    public Copy standfirst(String text) {
        return new Copy(matter, text, bullet, body);
    }

    public Copy bullet(String text) {
        return new Copy(matter, standfirst, text, body);
    }

    /** Adds Markdown at the end. */
    public Copy and(String markdown) {
        return new Copy(matter, standfirst, bullet, body + "\n" + markdown + "\n");
    }

    public Copy body(String markdown) {
        return new Copy(matter, standfirst, bullet, markdown);
    }

    /** Adds a word wherever a reader or a machine could meet it. */
    public Copy saying(String word) {
        return standfirst(standfirst + " " + word).bullet(bullet + " " + word).and("And this is about " + word + ".");
    }

    /** As YAML spells any text on one line. */
    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    public String text() {
        String front = matter.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining("", "---\n", "---\n"));
        return front + standfirst
                + "\n\n## At a Glance\n\n- The harbour wall is repaired\n- Water comes through at nine places\n- "
                + bullet + "\n\n" + body;
    }
}
