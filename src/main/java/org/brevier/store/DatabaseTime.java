package org.brevier.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as both databases take them for a {@code timestamp with time zone}: PostgreSQL's driver knows no {@link Instant}. */
public final class DatabaseTime {

    private DatabaseTime() {}

    public static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
