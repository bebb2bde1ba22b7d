package org.brevier.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to it that the catalogue is in step with what is public: one thread brings it up to date, and all others search it as it stands. */
@Component
class Upkeep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    /** How long the reader whose search found the catalogue out of date waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Stock stock;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("search-index").daemon().factory());
    private final AtomicBoolean busy = new AtomicBoolean();

    private volatile Moment known = Moment.NEVER;
    private volatile boolean closing;

    Upkeep(Stock stock, Catalogue catalogue, Clock clock) {
        this.stock = stock;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What was public when.
     *
     * @param due when that changes of itself
     */
    private record Moment(long version, Optional<Instant> due) {

        static final Moment NEVER = new Moment(Long.MIN_VALUE, Optional.empty());

        boolean isPast(Instant now) {
            return due.isPresent() && !due.get().isAfter(now);
        }
    }

    /** A site that serves readers begins at once; a command that only works on the database does not. */
    @EventListener(WebServerInitializedEvent.class)
    void begin() {
        if (busy.compareAndSet(false, true)) {
            worker.execute(this::bringUpToDate);
        }
    }

    /** Returns once the catalogue is up to date, or is being brought so by somebody else, or it takes too long. */
    void ensure() {
        if (isCurrent() || !busy.compareAndSet(false, true)) {
            return;
        }
        var done = new CountDownLatch(1);
        worker.execute(() -> {
            bringUpToDate();
            done.countDown();
        });
        await(done);
    }

    private boolean isCurrent() {
        var moment = known;
        return moment.version() == stock.version() && !moment.isPast(clock.instant());
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("The catalogue is still being brought up to date, and is searched as it stands");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringUpToDate() {
        try {
            // Read before the briefings are: a change in between makes the catalogue out of date again instead of being
            // missed.
            var moment = new Moment(stock.version(), stock.nextDue());
            catalogue.update(() -> closing);
            known = moment;
        } catch (RuntimeException e) {
            log.error("The search index could not be brought up to date; the next search tries again", e);
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void close() {
        closing = true;
        worker.close();
    }
}
