package org.brevier.markdown;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as people write them in front matter: ISO 8601, YAML's timestamps, Jekyll's {@code 2014-05-09 13:49:34 -0400}. */
final class WrittenMoment {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
            + "[ \\t]*(Z|z|UTC|GMT|[+-]\\d{1,2}|[+-]\\d{2}:?\\d{2})?)?");

    private WrittenMoment() {}

    static Optional<Instant> read(String text, ZoneId zone) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    date(parts).atTime(time(parts)).atZone(zone(parts, zone)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher parts) {
        return LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    private static LocalTime time(Matcher parts) {
        if (parts.group(4) == null) {
            return LocalTime.MIDNIGHT;
        }
        int second = parts.group(6) == null ? 0 : number(parts.group(6));
        int nano = parts.group(7) == null ? 0 : number((parts.group(7) + "00000000").substring(0, 9));
        return LocalTime.of(number(parts.group(4)), number(parts.group(5)), second, nano);
    }

    private static ZoneId zone(Matcher parts, ZoneId otherwise) {
        String offset = parts.group(8);
        if (offset == null) {
            return otherwise;
        }
        return offset.startsWith("+") || offset.startsWith("-") ? ZoneOffset.of(offset) : ZoneOffset.UTC;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
