package org.brevier.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A number that goes up with every change the public can see, on whichever node it is made. */
public final class SiteVersion {

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong current = new AtomicLong();

    SiteVersion(Database database, JdbcClient jdbc, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
        learn(number());
        database.follow(this::learn);
    }

    /**
     * The latest number this node knows: its own commits at once, those of others within a second or so. As cheap as
     * reading a field.
     */
    public long current() {
        return current.get();
    }

    /**
     * Raises the number with the transaction that makes the change, and not without it.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void raise() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The site's version is raised in the transaction that changes the site");
        }
        jdbc.sql("update site_version set number = number + 1, changed_at = :now where id = 1")
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (!database.isEmbedded()) {
            jdbc.sql("select pg_notify('" + Pulse.CHANNEL + "', '')").query().singleRow();
        }
        long raised = number();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                learn(raised);
            }
        });
    }

    /** When the number last went up, on whichever node. */
    public Instant raisedAt() {
        return jdbc.sql("select changed_at from site_version where id = 1")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private long number() {
        return jdbc.sql("select number from site_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** Takes the higher number, as what another thread read may be older than what this node has committed since. */
    private void learn(long number) {
        current.accumulateAndGet(number, Math::max);
    }
}
