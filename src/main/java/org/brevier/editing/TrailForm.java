package org.brevier.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.brevier.trail.Act;
import org.brevier.trail.TrailFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of the trail, as its address says it; what is no such thing asks for nothing.
 *
 * @param subject the briefing, or whatever it was done to
 * @param from the first day
 * @param to the last day
 * @param page counted from 1
 */
record TrailForm(
        Optional<UUID> person,
        Optional<Act> act,
        Optional<UUID> subject,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int page) {

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    static TrailForm of(Map<String, String> asked) {
        return new TrailForm(
                parsed(asked, "person", UUID::fromString),
                Optional.ofNullable(asked.get("act")).flatMap(Act::ofLabel),
                parsed(asked, "subject", UUID::fromString),
                day(asked, "from"),
                day(asked, "to"),
                Optional.ofNullable(asked.get("page"))
                        .filter(PAGE.asMatchPredicate())
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    private static <T> Optional<T> parsed(Map<String, String> asked, String name, Function<String, T> parser) {
        try {
            return Optional.ofNullable(asked.get(name)).map(parser);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Map<String, String> asked, String name) {
        try {
            return Optional.ofNullable(asked.get(name))
                    .filter(DAY.asMatchPredicate())
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The days are those of the zone. */
    TrailFilter filter(ZoneId zone) {
        return new TrailFilter(
                person, act, subject, from.map(day -> begin(day, zone)), to.map(day -> begin(day.plusDays(1), zone)));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    public boolean isNarrowed() {
        return !fields().isEmpty();
    }

    /** Of the first page of the same. */
    public String address() {
        return address(OverviewAddresses.TRAIL);
    }

    public String csv() {
        return address(OverviewAddresses.TRAIL_CSV);
    }

    private String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        fields().forEach(address::queryParam);
        return address.toUriString();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        person.ifPresent(id -> fields.put("person", id.toString()));
        act.ifPresent(it -> fields.put("act", it.label()));
        subject.ifPresent(id -> fields.put("subject", id.toString()));
        from.ifPresent(day -> fields.put("from", day.toString()));
        to.ifPresent(day -> fields.put("to", day.toString()));
        return fields;
    }
}
