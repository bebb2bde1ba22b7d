package org.brevier.markdown;

import com.github.slugify.Slugify;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives the ids of one text: made of Latin letters and digits, and none twice. */
final class UniqueNames {

    private static final int LONGEST = 60;
    private static final Slugify SLUGIFY = Slugify.builder().lowerCase(true).build();

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** Keeps names from being given. */
    void reserve(Collection<String> names) {
        given.addAll(names);
    }

    /** A name of the text's first words behind the prefix; a number where the text has no Latin letters. */
    String name(String prefix, String text) {
        String slug = slug(text);
        return slug.isEmpty() ? numbered(prefix, 1) : unique(prefix + slug);
    }

    private static String slug(String text) {
        String start = text.substring(0, Math.min(text.length(), 4 * LONGEST));
        String words = SLUGIFY.slugify(start).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (words.length() <= LONGEST) {
            return words;
        }
        int hyphen = words.lastIndexOf('-', LONGEST);
        return words.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }

    private String unique(String name) {
        return given.add(name) ? name : numbered(name + "-", 2);
    }

    private String numbered(String stem, int from) {
        int number = next.getOrDefault(stem, from);
        while (!given.add(stem + number)) {
            number++;
        }
        next.put(stem, number + 1);
        return stem + number;
    }
}
