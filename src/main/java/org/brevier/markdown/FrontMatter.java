package org.brevier.markdown;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The block of YAML, TOML or JSON at the top of a text, as plain text, lists of text and maps of text; keys we do not know stay in the
 * manuscript and are of no consequence here.
 *
 * @param values by key, in the author's order: {@code String}, {@code List} or {@code Map}
 * @param positions where each key stands
 * @param lines how many lines of the text the block takes, its fences included; 0 where there is none
 */
public record FrontMatter(Map<String, Object> values, Map<String, Position> positions, int lines) {

    public static final FrontMatter NONE = new FrontMatter(Map.of(), 0);

    private static final Position TOP = new Position(1, 1);
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");

    public FrontMatter {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        positions = Map.copyOf(positions);
    }

    public FrontMatter(Map<String, Object> values, int lines) {
        this(values, Map.of(), lines);
    }

    /** The first of these keys that holds a text that is not blank. */
    public Optional<String> text(String... keys) {
        return holder(keys).map(this::textOf);
    }

    /** The first of these keys that holds a text that is not blank: the key itself. */
    Optional<String> holder(String... keys) {
        return Arrays.stream(keys).filter(key -> !textOf(key).isBlank()).findFirst();
    }

    private String textOf(String key) {
        return values.get(key) instanceof String text ? text.strip() : "";
    }

    /** A list of texts; a single text, or texts with commas between them, count as a list. */
    public List<String> list(String... keys) {
        return Arrays.stream(keys)
                .filter(values::containsKey)
                .map(this::listOf)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> listOf(String key) {
        return switch (values.getOrDefault(key, "")) {
            case List<?> list -> texts(list.stream());
            case String text -> texts(Arrays.stream(text.split(",")));
            default -> List.of();
        };
    }

    private static List<String> texts(Stream<?> items) {
        return items.filter(String.class::isInstance)
                .map(item -> ((String) item).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public boolean flag(String key) {
        return YES.contains(textOf(key).toLowerCase(Locale.ROOT));
    }

    /** Where a key stands; the top of the text for one that is not there. */
    public Position position(String key) {
        return positions.getOrDefault(key, TOP);
    }

    /**
     * A moment; one without a zone is read in the given one, a date alone is its midnight.
     *
     * @throws Unreadable when the key holds something that is no date
     */
    public Optional<Instant> moment(String key, ZoneId zone) throws Unreadable {
        Object value = values.getOrDefault(key, "");
        if (value instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        var moment = value instanceof String text ? WrittenMoment.read(text.strip(), zone) : Optional.<Instant>empty();
        if (moment.isEmpty()) {
            throw new Unreadable(position(key).line(), "“" + key + "” is not a date such as 2025-06-05T09:00:00Z");
        }
        return moment;
    }
}
