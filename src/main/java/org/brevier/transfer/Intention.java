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
import org.brevier.briefing.Filing;
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

    record Withdrawal(Instant at, String reason) {}

    /** @throws Unreadable when a date, a slug or the language is none */
    static Intention of(ContentFile file, BriefingText text, Site site) throws Unreadable {
        var matter = text.frontMatter();
        var filing = Filing.of(text, site);
        return new Intention(
                slug(file, text),
                dated(file, matter, filing, site.timeZone()),
                moment(matter, site.timeZone(), "updated", "lastmod", "last_modified_at"),
                withdrawal(matter, site.timeZone()),
                formerSlugs(matter),
                filing.topics(),
                filing.authors(),
                filing.language(),
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

    private static Optional<Instant> dated(ContentFile file, FrontMatter matter, Filing filing, ZoneId zone) {
        return matter.flag("draft") ? Optional.empty() : filing.dated().or(() -> dateInName(file, zone));
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

    private static List<Slug> formerSlugs(FrontMatter matter) throws Unreadable {
        return Filing.names(matter, "aliases").stream()
                .map(alias -> alias.replaceAll("/+$", "").replaceAll("^.*/", ""))
                .flatMap(alias -> Slug.parse(alias).stream())
                .toList();
    }
}
