package org.brevier.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before another try: three times as long each time, and never so that all wait alike. */
final class Backoff {

    /** After so long it is not tried any more. */
    static final Duration PERSISTENCE = Duration.ofHours(24);

    private static final double FIRST_SECONDS = 10;
    private static final double MOST_SECONDS = 6 * 60 * 60;
    private static final int FACTOR = 3;
    private static final double JITTER = 0.2;

    private Backoff() {}

    /** @param tries how many there were, from 1 */
    static Duration after(int tries, RandomGenerator random) {
        double seconds = FIRST_SECONDS * Math.pow(FACTOR, tries - 1.0);
        double jitter = 1 - JITTER + random.nextDouble() * 2 * JITTER;
        return Duration.ofMillis((long) (Math.min(seconds, MOST_SECONDS) * jitter * 1000));
    }
}
