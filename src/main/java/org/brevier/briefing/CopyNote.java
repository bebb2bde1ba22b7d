package org.brevier.briefing;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.site.Slug;
import org.brevier.trail.Actor;

/**
 * What the copy of a text does not say by itself: under which slugs it stands, and who saved it when.
 *
 * @param page what else a standing page has; empty for a briefing
 */
record CopyNote(Slug slug, List<Slug> formerSlugs, Actor by, Instant at, Optional<OfPage> page) {

    private static final String SLUG = "slug";
    private static final String FORMER_SLUGS = "former-slugs";
    private static final String MADE_BY = "made-by";
    private static final String PERSON = "made-by-person";
    private static final String MADE_AT = "made-at";
    private static final String TITLE = "page-title";
    private static final String MENU = "page-menu";
    private static final String LIVE = "page-live";

    /** What copies said before the text that readers see could be an older one than the newest. */
    private static final String PUBLIC = "page-public";

    /** @param live the number of the revision that readers see */
    record OfPage(String title, OptionalInt menuPosition, OptionalInt live) {

        static OfPage of(StandingPage page) {
            var live = page.live().map(seen -> OptionalInt.of(seen.revision())).orElseGet(OptionalInt::empty);
            return new OfPage(page.title(), page.menuPosition(), live);
        }
    }

    /** As lines of {@code key=value}. */
    byte[] bytes() {
        var facts = new Properties();
        facts.setProperty(SLUG, slug.value());
        facts.setProperty(FORMER_SLUGS, formerSlugs.stream().map(Slug::value).collect(Collectors.joining(" ")));
        facts.setProperty(MADE_BY, by.name());
        by.person().ifPresent(person -> facts.setProperty(PERSON, person.toString()));
        facts.setProperty(MADE_AT, at.toString());
        page.ifPresent(told -> {
            facts.setProperty(TITLE, told.title());
            told.menuPosition().ifPresent(menu -> facts.setProperty(MENU, Integer.toString(menu)));
            told.live().ifPresent(live -> facts.setProperty(LIVE, Integer.toString(live)));
        });
        return lines(facts).getBytes(StandardCharsets.UTF_8);
    }

    /** Without the first line, which would hold the time of writing. */
    private static String lines(Properties facts) {
        var out = new StringWriter();
        try {
            facts.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Of the revision with that number; empty for bytes that are no such note. */
    static Optional<CopyNote> of(byte[] bytes, int number) {
        var facts = new Properties();
        try {
            facts.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            var by = by(facts);
            var at = Instant.parse(facts.getProperty(MADE_AT, ""));
            return Slug.parse(facts.getProperty(SLUG, ""))
                    .map(slug -> new CopyNote(slug, formerSlugs(facts), by, at, page(facts, number)));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Actor by(Properties facts) {
        var person = Optional.ofNullable(facts.getProperty(PERSON)).map(UUID::fromString);
        return new Actor(person, facts.getProperty(MADE_BY, ""));
    }

    private static List<Slug> formerSlugs(Properties facts) {
        return Stream.of(facts.getProperty(FORMER_SLUGS, "").split(" "))
                .flatMap(slug -> Slug.parse(slug).stream())
                .toList();
    }

    private static Optional<OfPage> page(Properties facts, int number) {
        return Optional.ofNullable(facts.getProperty(TITLE))
                .map(title -> new OfPage(title, number(facts, MENU), live(facts, number)));
    }

    private static OptionalInt live(Properties facts, int number) {
        return Boolean.parseBoolean(facts.getProperty(PUBLIC)) ? OptionalInt.of(number) : number(facts, LIVE);
    }

    private static OptionalInt number(Properties facts, String key) {
        var value = facts.getProperty(key);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }
}
