package org.brevier.search;

import java.time.LocalDate;
import java.util.Optional;
import org.brevier.site.Slug;

/**
 * What a reader looks for.
 *
 * @param q words, "phrases" and -exclusions; of a longer text the first {@value #LONGEST} characters count
 * @param from the first day, in the site's time zone
 * @param to the last day, in the site's time zone
 * @param page counted from 1
 * @param size how many hits a full page holds
 */
public record Query(
        String q,
        Optional<Slug> topic,
        Optional<Slug> author,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int page,
        int size) {

    /** How many characters of a text are looked at. */
    public static final int LONGEST = 200;

    private static final int LARGEST_PAGE = 200;

    /** @throws IllegalArgumentException when pages or days are none that can be */
    public Query {
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page is counted from 1 and holds 1 to " + LARGEST_PAGE + " hits");
        }
        if (from.filter(Query::isOutlandish).isPresent()
                || to.filter(Query::isOutlandish).isPresent()) {
            throw new IllegalArgumentException("a day lies in the years 0 to 9999");
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("a period begins before it ends");
        }
        q = shortened(q).strip();
    }

    /** Words without any filter. */
    public static Query of(String q, int page, int size) {
        return new Query(q, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page, size);
    }

    private static boolean isOutlandish(LocalDate day) {
        return day.getYear() < 0 || day.getYear() > 9999;
    }

    /** As much of a text as a query looks at. */
    public static String shortened(String q) {
        if (q.length() <= LONGEST) {
            return q;
        }
        return q.substring(0, Character.isHighSurrogate(q.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
