package org.brevier.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: so many tries for an account from one network, and so many from that network for all accounts. Who
 * comes from another network is not held up, so that nobody can lock out somebody else.
 */
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_NETWORK = 100;
    private static final int REMEMBERED = 100_000;

    private final Cache<Guesser, Bucket> guessers = buckets();
    private final Cache<Network, Bucket> networks = buckets();
    private final Clock clock;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private static <K> Cache<K, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WINDOW)
                .build();
    }

    private record Guesser(String account, Network network) {}

    /** Takes one try; how long to wait where there is none left. */
    Optional<Duration> tryOnce(String account, Network network) {
        return tryOnce(guessers.get(new Guesser(account, network), it -> bucket(PER_ACCOUNT)))
                .or(() -> tryOnce(network));
    }

    /** The same for what cannot be guessed, and only costs work. */
    Optional<Duration> tryOnce(Network network) {
        return tryOnce(networks.get(network, it -> bucket(PER_NETWORK)));
    }

    private static Optional<Duration> tryOnce(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Whoever knew the word was no guesser. */
    void forgive(String account, Network network) {
        guessers.invalidate(new Guesser(account, network));
        forgive(network);
    }

    void forgive(Network network) {
        Optional.ofNullable(networks.getIfPresent(network)).ifPresent(bucket -> bucket.addTokens(1));
    }

    private Bucket bucket(int tries) {
        return Bucket.builder()
                .withCustomTimePrecision(new SiteTime(clock))
                .addLimit(limit -> limit.capacity(tries).refillIntervally(tries, WINDOW))
                .build();
    }

    private record SiteTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
