package org.brevier.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.FrontMatter;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.Slug;

/**
 * What a file says should become of its text.
 *
 * @param dated when the briefing is public; empty for a draft
 * @param updated the last substantive change, where the file names one
 * @param withdrawal when and why it is taken from the public
 * @param override why it is published in spite of a block
 */
record Intention(
        Slug slug,
        Optional<Instant> dated,
        Optional<Instant> updated,
        Optional<Withdrawal> withdrawal,
        List<Slug> formerSlugs,
        List<Named> topics,
        List<Named> authors,
        Locale language,
        Optional<String> override) {

    /** The date and title in the name of a Jekyll post. */
    private static final Pattern DATED_NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");

    /** How many topics, authors or aliases a text may name: each has a page, a feed or an address of its own. */
    private static final int MOST_NAMES = 100;

    record Withdrawal(Instant at, String reason) {}

    /** @throws Unreadable when a date, a slug or the language is none */
    static Intention of(ContentFile file, BriefingText text, Site site) throws Unreadable {
        var matter = text.frontMatter();
        return new Intention(
                slug(file, text),
                dated(file, matter, site.timeZone()),
                moment(matter, site.timeZone(), "updated", "lastmod", "last_modified_at"),
                withdrawal(matter, site.timeZone()),
                formerSlugs(matter),
                named(matter, "topics", "tags", "categories"),
                named(matter, "authors", "author"),
                language(matter, site.language()),
                matter.text("override"));
    }

    private static Slug slug(ContentFile file, BriefingText text) throws Unreadable {
        var given = text.frontMatter().text("slug");
        if (given.isPresent()) {
            return Slug.parse(given.get())
                    .orElseThrow(() -> new Unreadable(
                            1, "slug must be lower-case letters, digits and hyphens, at most 100 characters"));
        }
        Matcher dated = DATED_NAME.matcher(file.stem());
        return Slug.from(dated.matches() ? dated.group(2) : file.stem())
                .or(() -> text.headline().map(Passage::text).flatMap(Slug::from))
                .orElseThrow(
                        () -> new Unreadable(1, "neither the file's name nor its headline gives a slug: add slug:"));
    }

    private static Optional<Instant> dated(ContentFile file, FrontMatter matter, ZoneId zone) throws Unreadable {
        if (matter.flag("draft")) {
            return Optional.empty();
        }
        var given = matter.moment("date", zone);
        return given.isPresent() ? given : dateInName(file, zone);
    }

    private static Optional<Instant> dateInName(ContentFile file, ZoneId zone) {
        Matcher dated = DATED_NAME.matcher(file.stem());
        if (!dated.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.parse(dated.group(1)).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(FrontMatter matter, ZoneId zone, String... keys) throws Unreadable {
        for (String key : keys) {
            var moment = matter.moment(key, zone);
            if (moment.isPresent()) {
                return moment;
            }
        }
        return Optional.empty();
    }

    private static Optional<Withdrawal> withdrawal(FrontMatter matter, ZoneId zone) throws Unreadable {
        return matter.moment("withdrawn", zone)
                .map(at -> new Withdrawal(at, matter.text("withdrawal-reason").orElse("")));
    }

    private static List<Named> named(FrontMatter matter, String... keys) throws Unreadable {
        return list(matter, keys).stream().map(Named::of).toList();
    }

    private static List<String> list(FrontMatter matter, String... keys) throws Unreadable {
        var list = matter.list(keys);
        if (list.size() > MOST_NAMES) {
            throw new Unreadable(1, "%s names more than %d".formatted(keys[0], MOST_NAMES));
        }
        return list;
    }

    private static List<Slug> formerSlugs(FrontMatter matter) throws Unreadable {
        return list(matter, "aliases").stream()
                .map(alias -> alias.replaceAll("/+$", "").replaceAll("^.*/", ""))
                .flatMap(alias -> Slug.parse(alias).stream())
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
