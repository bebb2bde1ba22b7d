package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.FrontMatter;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Named;
import org.brevier.site.Site;

/**
 * How a text's front matter says it is filed.
 *
 * @param dated when it is, or was, to be public first; empty for one that says it is a draft
 */
public record Filing(Optional<Instant> dated, List<Named> topics, List<Named> authors, Locale language) {

    private static final String[] TOPICS = {"topics", "tags", "categories"};

    /** How many topics, authors or aliases a text may name: each has a page, a feed or an address of its own. */
    private static final int MOST_NAMES = 100;

    public Filing {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
    }

    /** @throws Unreadable when the date or the language is none, or there are too many names */
    public static Filing of(BriefingText text, Site site) throws Unreadable {
        var matter = text.frontMatter();
        return new Filing(
                matter.flag("draft") ? Optional.empty() : matter.moment("date", site.timeZone()),
                names(matter, TOPICS).stream().map(Named::of).toList(),
                names(matter, "authors", "author").stream().map(Named::of).toList(),
                language(matter, site.language()));
    }

    /** @throws Unreadable when they are more than a text may name */
    public static List<String> names(FrontMatter matter, String... keys) throws Unreadable {
        var names = matter.list(keys);
        if (names.size() > MOST_NAMES) {
            throw new Unreadable(1, "%s names more than %d".formatted(keys[0], MOST_NAMES));
        }
        return names;
    }

    /** Of a text that need not be fit to be published. */
    static List<Named> topics(BriefingText text) {
        return text.frontMatter().list(TOPICS).stream()
                .limit(MOST_NAMES)
                .map(Named::of)
                .toList();
    }

    private static Locale language(FrontMatter matter, Locale fallback) throws Unreadable {
        var given = matter.text("lang", "language");
        if (given.isEmpty()) {
            return fallback;
        }
        var locale = Locale.forLanguageTag(given.get());
        if (locale.getLanguage().isEmpty()) {
            throw new Unreadable(1, "lang must be a language tag such as en or pt-BR");
        }
        return locale;
    }
}
