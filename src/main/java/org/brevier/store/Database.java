package org.brevier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The site's one database: H2 in the data directory, or a PostgreSQL server that several nodes share. */
public abstract sealed class Database implements AutoCloseable permits EmbeddedDatabase, SharedDatabase {

    /** Whether this process alone keeps the data, so that a second copy of a text is this process's duty too. */
    public abstract boolean isEmbedded();

    /** How the database was found at start. */
    public abstract Recovery recovery();

    /** A pool that has not connected yet; its owner closes it before the database. */
    abstract HikariDataSource pool();

    /** Runs a whole transaction, and returns once what it committed will last. */
    abstract <T extends @Nullable Object> T write(Supplier<T> transaction);

    /** Runs a whole transaction, and returns once it has committed. */
    abstract void writeInPassing(Runnable transaction);

    /** The clock by which things are published. */
    abstract Clock clock();

    /** Tells of the site's version as other nodes raise it, on a thread of the database's own. */
    abstract void follow(LongConsumer version);

    @Override
    public abstract void close();
}
