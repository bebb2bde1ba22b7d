package org.brevier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** H2 in this process: one writer at a time, and no answer before the checkpoint. */
final class EmbeddedDatabase extends Database {

    private final DataDirectory directory;
    private final AdminConnection admin;
    private final FreeSpace space;
    private final Recovery recovery;
    private final DurabilityBarrier barrier;
    private final ReentrantLock writing = new ReentrantLock(true);

    EmbeddedDatabase(DataDirectory directory, AdminConnection admin, FreeSpace space, Recovery recovery) {
        this.directory = directory;
        this.admin = admin;
        this.space = space;
        this.recovery = recovery;
        this.barrier = new DurabilityBarrier(admin::checkpoint);
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public Recovery recovery() {
        return recovery;
    }

    @Override
    HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setDataSource(new SiteUser(admin));
        pool.setExceptionOverride(new ClosedDatabase(pool));
        return pool;
    }

    @Override
    <T extends @Nullable Object> T write(Supplier<T> transaction) {
        space.demand();
        int opening = admin.opening();
        T result = alone(transaction);
        barrier.await();
        if (admin.opening() != opening) {
            throw new DataAccessResourceFailureException("Committed, but the database was closed before a checkpoint");
        }
        return result;
    }

    @Override
    void writeInPassing(Runnable transaction) {
        space.demand();
        writing.lock();
        try {
            transaction.run();
        } finally {
            writing.unlock();
        }
    }

    private <T extends @Nullable Object> T alone(Supplier<T> transaction) {
        writing.lock();
        try {
            return transaction.get();
        } finally {
            writing.unlock();
        }
    }

    @Override
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    void follow(LongConsumer version) {
        // No other node can raise it.
    }

    AdminConnection admin() {
        return admin;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            admin.close();
            directory.close();
        } finally {
            writing.unlock();
        }
    }
}
