package org.brevier.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a file from being thrown away while a text is saved that names it, on whichever node. It is held until the
 * transaction ends; the embedded database has one writer at a time as it is. Whoever raises the site's version too raises
 * it afterwards.
 */
public final class MediaLock {

    /** Of PostgreSQL's advisory locks; any number that nothing else takes. */
    private static final long MEDIA = 0x6d65646961L;

    private final Database database;
    private final JdbcClient jdbc;

    MediaLock(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** For whoever names files: many may at once. */
    public void share() {
        lock("select pg_advisory_xact_lock_shared(:media)");
    }

    /** For whoever adds files or takes them away. */
    public void take() {
        lock("select pg_advisory_xact_lock(:media)");
    }

    private void lock(String sql) {
        if (!database.isEmbedded()) {
            jdbc.sql(sql).param("media", MEDIA).query().singleRow();
        }
    }
}
