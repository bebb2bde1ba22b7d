package org.brevier.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells operators whether files can be served; the store is asked at most every ten seconds. */
final class StoreCheck implements HealthIndicator {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private record Answer(Health health, long nanos) {}

    private final MediaStore store;
    private @Nullable Answer latest;

    StoreCheck(MediaStore store) {
        this.store = store;
    }

    @Override
    public synchronized Health health() {
        if (latest == null || System.nanoTime() - latest.nanos > KEPT) {
            latest = new Answer(answer(), System.nanoTime());
        }
        return latest.health;
    }

    private Health answer() {
        try {
            store.check();
            return Health.up().build();
        } catch (StoreAway e) {
            return Health.down()
                    .withDetail("files", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
