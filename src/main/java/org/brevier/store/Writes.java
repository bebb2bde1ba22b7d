package org.brevier.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The way to change the database. What {@code run} has returned from is committed and would survive a power cut; what it
 * has thrown out of is rolled back, unless the exception says that it was committed without becoming safe on disk.
 */
public final class Writes {

    private final Database database;
    private final TransactionOperations transactions;
    private final ScopedValue<Boolean> within = ScopedValue.newInstance();

    Writes(Database database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Runs the work as one transaction, or as a part of the one that surrounds it.
     *
     * @throws StoreFull when the disk has no room to write safely; nothing was done
     * @throws org.springframework.dao.DataAccessException when the database failed
     * @throws IllegalStateException inside a transaction that was begun elsewhere, which would not wait to be safe
     */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        if (within.isBound()) {
            return transaction(work);
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A write within a transaction that Writes did not begin");
        }
        return database.write(() -> ScopedValue.where(within, true).call(() -> transaction(work)));
    }

    /** As {@link #run(Supplier)}, without an answer. */
    public void run(Runnable work) {
        this.<@Nullable Void>run(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs the work as one transaction and does not wait until it would survive a power cut: for what may be lost, such
     * as that somebody was seen.
     *
     * @throws StoreFull as {@link #run(Supplier)}
     */
    public void inPassing(Runnable work) {
        if (within.isBound()) {
            run(work);
            return;
        }
        database.writeInPassing(() ->
                ScopedValue.where(within, true).run(() -> transactions.executeWithoutResult(status -> work.run())));
    }

    private <T extends @Nullable Object> T transaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
