package org.brevier.site;

import static java.util.Map.entry;

import com.github.slugify.Slugify;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of an address that names one thing: lower-case ASCII letters and digits in words joined by single hyphens, at most 100 characters. */
public record Slug(String value) implements Comparable<Slug> {

    private static final int LONGEST = 100;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Letters that are no letter with an accent (Unicode gives them no decomposition), and so would be left out. */
    private static final Map<String, String> UNDIVIDED = Map.ofEntries(
            entry("ß", "ss"),
            entry("ẞ", "ss"),
            entry("æ", "ae"),
            entry("Æ", "ae"),
            entry("œ", "oe"),
            entry("Œ", "oe"),
            entry("ø", "o"),
            entry("Ø", "o"),
            entry("ł", "l"),
            entry("Ł", "l"),
            entry("đ", "d"),
            entry("Đ", "d"),
            entry("ð", "d"),
            entry("Ð", "d"),
            entry("þ", "th"),
            entry("Þ", "th"),
            entry("ħ", "h"),
            entry("Ħ", "h"),
            entry("ŧ", "t"),
            entry("Ŧ", "t"),
            entry("ı", "i"));

    private static final Slugify SLUGIFY =
            Slugify.builder().lowerCase(true).customReplacements(UNDIVIDED).build();

    /** @throws IllegalArgumentException when the value is not a slug */
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    /** The slug that this text is, letter for letter. */
    public static Optional<Slug> parse(String value) {
        return isSlug(value) ? Optional.of(new Slug(value)) : Optional.empty();
    }

    /** The slug made of a title's Latin letters and digits; empty where it has none. */
    public static Optional<Slug> from(String title) {
        String words = SLUGIFY.slugify(title).replaceAll("[^a-z0-9]+", "-");
        return parse(withoutOuterHyphens(shortened(withoutOuterHyphens(words))));
    }

    private static boolean isSlug(String value) {
        return value.length() <= LONGEST && SHAPE.matcher(value).matches();
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int lastHyphen = words.lastIndexOf('-', LONGEST);
        return words.substring(0, lastHyphen > 0 ? lastHyphen : LONGEST);
    }

    private static String withoutOuterHyphens(String words) {
        return words.replaceAll("^-+|-+$", "");
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
