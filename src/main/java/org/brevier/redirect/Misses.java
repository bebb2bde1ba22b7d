package org.brevier.redirect;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.brevier.store.StoreFull;
import org.brevier.store.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts what readers ask for in vain. Nothing is kept of who asked. Counts wait in memory and are written down together
 * now and then, so that no reader waits for that; a flood of made-up addresses fills neither memory nor disk, and what did
 * not find room is not counted.
 */
@Component
public class Misses {

    /** How many addresses the table holds, how many wait at most, and how many are written down at once. */
    static final int MOST = 2_000;

    static final int MOST_WAITING = 1_000;
    static final int MOST_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Misses.class);

    private final MissingRows rows;
    private final Writes writes;
    private final Clock clock;
    private volatile ConcurrentMap<WebPath, Tally> waiting = new ConcurrentHashMap<>();

    Misses(MissingRows rows, Writes writes, Clock clock) {
        this.rows = rows;
        this.writes = writes;
        this.clock = clock;
    }

    private record Tally(long asked, boolean linked) {

        Tally and(Tally more) {
            return new Tally(asked + more.asked, linked || more.linked);
        }
    }

    private record Counted(WebPath path, Tally tally) {}

    /**
     * @param path as the request has it
     * @param linked whether the reader came from a page of this site
     */
    public void count(String path, boolean linked) {
        WebPath.of(path).filter(it -> !Noise.is(it)).ifPresent(it -> {
            var present = waiting;
            if (present.size() < MOST_WAITING || present.containsKey(it)) {
                present.merge(it, new Tally(1, linked), Tally::and);
            }
        });
    }

    /** While the database takes nothing, what waits is let go: it is not worth holding. */
    @Scheduled(
            initialDelayString = "${brevier.missing-written:60s}",
            fixedDelayString = "${brevier.missing-written:60s}")
    void writeDown() {
        var counted = taken();
        if (counted.isEmpty()) {
            return;
        }
        try {
            writes.inPassing(() -> writeDown(counted));
        } catch (StoreFull | DataAccessException | TransactionException e) {
            LOG.debug("{} addresses that were not found are not written down", counted.size(), e);
        }
    }

    /** The most asked for, in the order of their paths: two nodes that lock the same rows lock them in the same order. */
    private List<Counted> taken() {
        var counts = waiting;
        waiting = new ConcurrentHashMap<>();
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((Counted one) -> one.tally().asked())
                        .reversed())
                .limit(MOST_AT_ONCE)
                .sorted(Comparator.comparing(one -> one.path().value()))
                .toList();
    }

    private void writeDown(List<Counted> counted) {
        var now = clock.instant();
        rows.forgetBefore(MissingAddresses.faded(now));
        var unknown = new ArrayList<Counted>();
        for (var one : counted) {
            if (!write(one, now)) {
                unknown.add(one);
            }
        }
        long tooMany = rows.total() + unknown.size() - MOST;
        if (tooMany > 0) {
            rows.forgetLeast(tooMany);
        }
        for (var one : unknown) {
            rows.add(one.path(), now);
            write(one, now);
        }
    }

    private boolean write(Counted one, Instant now) {
        return rows.count(one.path(), one.tally().asked(), one.tally().linked(), now);
    }
}
