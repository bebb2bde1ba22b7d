package org.brevier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server, which makes durable by itself what it commits. */
final class SharedDatabase extends Database {

    private static final Logger log = LoggerFactory.getLogger(SharedDatabase.class);

    private final DataSourceProperties settings;
    private final DatabaseClock clock = new DatabaseClock(System::nanoTime);
    private @Nullable Pulse pulse;

    private SharedDatabase(DataSourceProperties settings) {
        this.settings = settings;
    }

    /** @throws StoreRefused when the address is not one of a PostgreSQL server that answers */
    static SharedDatabase open(DataSourceProperties settings) {
        refuseOthers(settings.determineUrl());
        var database = new SharedDatabase(settings);
        try (var connection = database.connect()) {
            Migrations.run(new DriverManagerDataSource(settings.determineUrl(), database.credentials()));
            warnOfRisks(connection);
            database.clock.read(connection);
        } catch (SQLException | FlywayException e) {
            throw new StoreRefused(
                    "The database at spring.datasource.url cannot be opened: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
        return database;
    }

    private static void refuseOthers(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StoreRefused("spring.datasource.url must begin with jdbc:postgresql: or be left out for the"
                    + " embedded database.");
        }
        // Its simple mode builds SQL by pasting values into text.
        if (url.toLowerCase(Locale.ROOT).contains("preferquerymode")) {
            throw new StoreRefused("spring.datasource.url must not set preferQueryMode.");
        }
    }

    private static void warnOfRisks(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var risks = statement.executeQuery("""
                        select name
                        from pg_settings
                        where name in ('fsync', 'full_page_writes', 'synchronous_commit')
                        and setting = 'off'
                        order by name
                        """)) {
            while (risks.next()) {
                log.warn("PostgreSQL runs with {} = off: a power cut can lose saves", risks.getString(1));
            }
        }
    }

    /** A connection outside the pool, which gives a silent server up after a while. */
    private Connection connect() throws SQLException {
        var properties = credentials();
        properties.putAll(timeouts());
        return DriverManager.getConnection(settings.determineUrl(), properties);
    }

    private Properties credentials() {
        var properties = new Properties();
        if (settings.getUsername() != null) {
            properties.setProperty("user", settings.getUsername());
        }
        if (settings.getPassword() != null) {
            properties.setProperty("password", settings.getPassword());
        }
        return properties;
    }

    /** In seconds; the same names in the address win. */
    private static Properties timeouts() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "brevier");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    @Override
    public boolean isEmbedded() {
        return false;
    }

    @Override
    public Recovery recovery() {
        return new Recovery.NotNeeded();
    }

    @Override
    HikariDataSource pool() {
        var pool = settings.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setDataSourceProperties(timeouts());
        return pool;
    }

    @Override
    <T extends @Nullable Object> T write(Supplier<T> transaction) {
        return transaction.get();
    }

    @Override
    void writeInPassing(Runnable transaction) {
        transaction.run();
    }

    @Override
    Clock clock() {
        return clock.withZone(ZoneOffset.UTC);
    }

    @Override
    void follow(LongConsumer version) {
        pulse = new Pulse(this::connect, clock, version);
    }

    @Override
    public void close() {
        if (pulse != null) {
            pulse.close();
        }
    }
}
