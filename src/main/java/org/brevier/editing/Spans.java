package org.brevier.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How far off a moment is, in words: "in 3 hours", "2 days ago". */
@Component
class Spans {

    private static final Duration TO_THE_MINUTE = Duration.ofMinutes(90);
    private static final Duration TO_THE_HOUR = Duration.ofHours(36);
    private static final Duration TO_THE_DAY = Duration.ofDays(60);

    private final MessageSource messages;
    private final Site site;
    private final Clock clock;

    Spans(MessageSource messages, Site site, Clock clock) {
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    public String awayFromNow(Instant moment) {
        var away = Duration.between(clock.instant(), moment);
        if (away.abs().toMinutes() == 0) {
            return say("board.now");
        }
        return away.isNegative() ? say("board.ago", length(moment)) : say("board.ahead", length(moment));
    }

    /** Between now and a moment, whichever comes first. */
    String length(Instant moment) {
        var now = clock.instant();
        var away = Duration.between(now, moment).abs();
        if (away.compareTo(TO_THE_MINUTE) < 0) {
            return say("board.minutes", away.toMinutes());
        }
        if (away.compareTo(TO_THE_HOUR) < 0) {
            return say("board.hours", away.toHours());
        }
        if (away.compareTo(TO_THE_DAY) < 0) {
            return say("board.days", away.toDays());
        }
        return inMonths(now, moment);
    }

    private String inMonths(Instant now, Instant moment) {
        var earlier = zoned(now.isBefore(moment) ? now : moment);
        var later = zoned(now.isBefore(moment) ? moment : now);
        var between = Period.between(earlier.toLocalDate(), later.toLocalDate());
        return between.getYears() < 2
                ? say("board.months", Math.max(1, between.toTotalMonths()))
                : say("board.years", between.getYears());
    }

    private ZonedDateTime zoned(Instant instant) {
        return instant.atZone(site.timeZone());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, site.language());
    }
}
