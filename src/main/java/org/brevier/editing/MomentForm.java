package org.brevier.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A moment as it is typed.
 *
 * @param at day and time as a field of the type {@code datetime-local} sends them (HTML, 2.3.5.5)
 * @param zone the name of a time zone
 */
record MomentForm(String at, String zone) {

    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?");

    static MomentForm of(Map<String, String> typed) {
        return new MomentForm(
                typed.getOrDefault("at", "").strip(),
                typed.getOrDefault("zone", "").strip());
    }

    /** Empty for what is no moment: an hour that the clocks of the zone skip is none either. */
    Optional<Instant> moment() {
        if (!LOCAL.matcher(at).matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.parse(at);
            var zoneId = ZoneId.of(zone);
            return zoneId.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The zone of a moment that is one. */
    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
