package org.brevier.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;

/** The site's clock in tests: it stands still until it is set. */
@Primary
public final class TestClock extends Clock {

    /** The time at which every test begins. */
    public static final Instant START = Instant.parse("2026-06-15T12:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock in another zone: it follows what is set here later, too. */
    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource sameTime = () -> now;
        return sameTime.withZone(zone);
    }
}
