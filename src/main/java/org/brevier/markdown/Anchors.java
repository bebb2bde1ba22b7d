package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names by which readers link to a briefing's bullets and sections. They are kept with each revision, because a
 * heading that is worded anew keeps the name it had.
 *
 * @param bullets one for each glance bullet, in order
 * @param sections one for each section, in order
 * @param retired names of parts that are no longer there, so that no other part is ever found under them
 */
public record Anchors(List<String> bullets, List<String> sections, List<String> retired) {

    private static final String BULLET = "h-glance-";
    private static final String SECTION = "h-";
    private static final Pattern NAMES = Pattern.compile("(?:h-[a-z0-9-]{1,80}(?: h-[a-z0-9-]{1,80})*+)?");

    public Anchors {
        bullets = List.copyOf(bullets);
        sections = List.copyOf(sections);
        retired = List.copyOf(retired);
    }

    public Anchors(List<String> bullets, List<String> sections) {
        this(bullets, sections, List.of());
    }

    /** Names for a text that has no earlier revision. */
    public static Anchors first(BriefingText text) {
        return new Anchors(List.of(), List.of()).with(bullets(text), List.of(), sections(text), List.of());
    }

    /** Names for a text whose earlier revision had these: what stayed or was only worded anew keeps its name, what is new gets one never used before. */
    public Anchors after(BriefingText earlier, BriefingText later) {
        return fitting(earlier).with(bullets(later), bullets(earlier), sections(later), sections(earlier));
    }

    private Anchors with(
            List<Kinship.Part> bulletsNow,
            List<Kinship.Part> bulletsThen,
            List<Kinship.Part> sectionsNow,
            List<Kinship.Part> sectionsThen) {
        var names = new UniqueNames();
        List<String> used =
                Stream.of(bullets, sections, retired).flatMap(List::stream).toList();
        names.reserve(used);
        List<String> bulletNames = named(bulletsNow, Kinship.between(bulletsThen, bulletsNow), bullets, BULLET, names);
        List<String> sectionNames =
                named(sectionsNow, Kinship.between(sectionsThen, sectionsNow), sections, SECTION, names);
        var gone = new ArrayList<>(used);
        gone.removeAll(bulletNames);
        gone.removeAll(sectionNames);
        return new Anchors(bulletNames, sectionNames, gone);
    }

    private static List<String> named(
            List<Kinship.Part> parts, List<Integer> origins, List<String> earlier, String prefix, UniqueNames names) {
        var result = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            int origin = origins.get(i);
            result.add(
                    origin >= 0
                            ? earlier.get(origin)
                            : names.name(prefix, parts.get(i).start()));
        }
        return result;
    }

    private static List<Kinship.Part> bullets(BriefingText text) {
        return text.glance().stream()
                .flatMap(glance -> glance.bullets().stream())
                .map(bullet -> new Kinship.Part(bullet.text(), ""))
                .toList();
    }

    private static List<Kinship.Part> sections(BriefingText text) {
        return text.sections().stream()
                .map(section -> new Kinship.Part(
                        section.heading().text(), section.content().text()))
                .toList();
    }

    /** These, where they are the names of that text's parts; else names made anew from its words. */
    Anchors fitting(BriefingText text) {
        return bullets.size() == bullets(text).size()
                        && sections.size() == text.sections().size()
                ? this
                : first(text);
    }

    /** As one line of text, for the store. */
    public String toLine() {
        return String.join("|", String.join(" ", bullets), String.join(" ", sections), String.join(" ", retired));
    }

    /** @throws IllegalArgumentException when the line is not one of {@link #toLine} */
    public static Anchors ofLine(String line) {
        List<String> parts = List.of(line.split("\\|", -1));
        if (parts.size() != 3
                || !parts.stream().allMatch(part -> NAMES.matcher(part).matches())) {
            throw new IllegalArgumentException("not a line of anchors");
        }
        return new Anchors(names(parts.get(0)), names(parts.get(1)), names(parts.get(2)));
    }

    private static List<String> names(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(" "));
    }
}
