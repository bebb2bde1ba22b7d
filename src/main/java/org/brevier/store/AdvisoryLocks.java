package org.brevier.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What only one may change at a time, on whichever node, and each until its transaction ends: PostgreSQL's advisory locks.
 * The embedded database has one writer at a time as it is.
 */
public final class AdvisoryLocks {

    private final Database database;
    private final JdbcClient jdbc;

    AdvisoryLocks(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Each by a number that nothing else takes. */
    public enum Lock {
        SLUGS(0x736c756773L),
        TOPICS(0x746f70696373L),
        REDIRECTS(0x7265646972L),

        /**
         * Keeps a file from being thrown away while a text is saved that names it: whoever names files shares it, whoever
         * adds files or takes them away takes it. Whoever raises the site's version too raises it afterwards.
         */
        MEDIA(0x6d65646961L);

        private final long number;

        Lock(long number) {
            this.number = number;
        }
    }

    /** Waits for all others. */
    public void take(Lock lock) {
        run("select pg_advisory_xact_lock(:number)", lock);
    }

    /** Waits for whoever takes it; many may share it at once. */
    public void share(Lock lock) {
        run("select pg_advisory_xact_lock_shared(:number)", lock);
    }

    private void run(String sql, Lock lock) {
        if (!database.isEmbedded()) {
            jdbc.sql(sql).param("number", lock.number).query().singleRow();
        }
    }
}
