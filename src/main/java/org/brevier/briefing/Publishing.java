package org.brevier.briefing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevier.briefing.published.Change;
import org.brevier.site.Named;
import org.brevier.site.Slug;

/**
 * What a version is published with.
 *
 * @param at when this version becomes public; it may lie ahead
 * @param dated the briefing's own date, as its byline says
 * @param changedAt the last substantive change, where the text itself says when that was
 * @param override why an editor publishes in spite of a block
 */
public record Publishing(
        Instant at,
        Instant dated,
        Change change,
        Optional<Instant> changedAt,
        Locale language,
        List<Named> topics,
        List<Named> authors,
        Optional<String> override) {

    public Publishing {
        topics = onceEach(topics);
        authors = onceEach(authors);
        if (change == Change.FIRST && at.isBefore(dated)) {
            throw new IllegalArgumentException("nothing is public before its date");
        }
    }

    /** Names that differ only in how they are written have one slug, and the first of them counts. */
    static List<Named> onceEach(List<Named> names) {
        var once = new LinkedHashMap<Slug, Named>();
        names.forEach(name -> once.putIfAbsent(name.slug(), name));
        return List.copyOf(once.values());
    }
}
