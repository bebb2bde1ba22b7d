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

    public Filing {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
    }

    /** @throws Unreadable when the date or the language is none */
    public static Filing of(BriefingText text, Site site) throws Unreadable {
        var matter = text.frontMatter();
        return new Filing(
                matter.flag("draft") ? Optional.empty() : matter.moment("date", site.timeZone()),
                topics(text),
                matter.list("authors", "author").stream().map(Named::of).toList(),
                language(matter, site.language()));
    }

    static List<Named> topics(BriefingText text) {
        return text.frontMatter().list("topics", "tags", "categories").stream()
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
