package org.brevier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's time, so that all nodes agree on what is due: asked every few seconds, and in between carried on by a
 * clock that nobody can set. Telling the time never asks the database.
 */
final class DatabaseClock implements InstantSource {

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration JUMP = Duration.ofSeconds(60);

    private record Reading(Instant time, long nanos) {

        Instant at(long now) {
            return time.plusNanos(now - nanos);
        }
    }

    private final LongSupplier nanos;
    private volatile Reading latest;

    DatabaseClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.latest = new Reading(InstantSource.system().instant(), nanos.getAsLong());
    }

    @Override
    public Instant instant() {
        return latest.at(nanos.getAsLong());
    }

    void read(Connection connection) throws SQLException {
        long before = nanos.getAsLong();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            set(row.getObject(1, OffsetDateTime.class).toInstant(), before);
        }
    }

    /** @param asked when the question was sent; the answer is taken to be from half-way between then and now */
    void set(Instant time, long asked) {
        long answered = nanos.getAsLong();
        var reading = new Reading(time, asked + (answered - asked) / 2);
        var jump = Duration.between(latest.at(answered), reading.at(answered));
        if (jump.abs().compareTo(JUMP) > 0) {
            log.warn("The database's clock is {} s off what this node expected, and is followed", jump.toSeconds());
        }
        latest = reading;
    }
}
