package org.brevier.store;

import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Where a committed save waits until a power cut could no longer take it back. H2 itself never calls fsync on commit, so
 * the wait is for one checkpoint, which all who wait at the same time share.
 */
final class DurabilityBarrier {

    interface Checkpoint {
        void run() throws SQLException;
    }

    private final Checkpoint checkpoint;
    private final ReentrantLock running = new ReentrantLock();
    private volatile FutureTask<Void> next;

    DurabilityBarrier(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.next = round();
    }

    /**
     * Returns once a checkpoint that began after this call has ended.
     *
     * @throws DataAccessResourceFailureException when it failed: what was committed may not last
     */
    void await() {
        var mine = next;
        running.lock();
        try {
            if (!mine.isDone()) {
                // Whoever comes from here on may have committed too late for this checkpoint.
                next = round();
                mine.run();
            }
        } finally {
            running.unlock();
        }
        if (mine.state() != Future.State.SUCCESS) {
            throw new DataAccessResourceFailureException("Committed, but not safe on disk", mine.exceptionNow());
        }
    }

    /** About how many wait for the checkpoint after the present one. */
    int waiting() {
        return running.getQueueLength();
    }

    private FutureTask<Void> round() {
        return new FutureTask<>(() -> {
            checkpoint.run();
            return null;
        });
    }
}
