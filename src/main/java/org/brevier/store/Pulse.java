package org.brevier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a shared database over a connection of its own: the site's version, as soon as another node announces it and
 * once a second in case an announcement was lost, and the time.
 */
final class Pulse implements AutoCloseable {

    interface Connector {
        Connection connect() throws SQLException;
    }

    static final String CHANNEL = "brevier_site_version";

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final long CLOCK_READ_EVERY = Duration.ofSeconds(10).toNanos();

    private final Connector connector;
    private final DatabaseClock clock;
    private final LongConsumer version;
    private final Thread thread;
    private volatile boolean stopped;

    Pulse(Connector connector, DatabaseClock clock, LongConsumer version) {
        this.connector = connector;
        this.clock = clock;
        this.version = version;
        this.thread = Thread.ofPlatform().daemon().name("database-pulse").start(this::run);
    }

    private void run() {
        boolean away = false;
        while (!stopped) {
            try (var connection = connector.connect()) {
                if (away) {
                    log.info("The database answers again");
                    away = false;
                }
                follow(connection);
            } catch (SQLException e) {
                if (!away && !stopped) {
                    log.warn("The database does not answer: {}", e.getMessage());
                    away = true;
                }
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        long nextReading = System.nanoTime();
        while (!stopped) {
            version.accept(version(connection));
            if (System.nanoTime() - nextReading >= 0) {
                clock.read(connection);
                nextReading = System.nanoTime() + CLOCK_READ_EVERY;
            }
            connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(BEAT.toMillis()));
        }
    }

    private static long version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select number from site_version where id = 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEAT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(BEAT.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
