package org.brevier.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Ready means that a row can be written: one is, at most every five seconds. */
final class StoreHealthIndicator implements HealthIndicator {

    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private record Answer(Health health, long nanos) {}

    private final Writes writes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable Answer latest;

    StoreHealthIndicator(Writes writes, JdbcClient jdbc, Clock clock) {
        this.writes = writes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        if (latest == null || System.nanoTime() - latest.nanos > KEPT) {
            latest = new Answer(beat(), System.nanoTime());
        }
        return latest.health;
    }

    private Health beat() {
        try {
            writes.run(() -> jdbc.sql("update heartbeat set beaten_at = :now where id = 1")
                    .param("now", OffsetDateTime.now(clock))
                    .update());
            return Health.up().build();
        } catch (StoreFull e) {
            // Readers are still served, and there is no other node to send them to.
            return Health.up().withDetail("saves", "refused, disk full").build();
        } catch (DataAccessException | TransactionException e) {
            return Health.down(e).build();
        }
    }
}
