package org.brevier.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server for all tests of this JVM, started when the first asks; it stops with the JVM. */
public final class TestPostgresql {

    private static @Nullable EmbeddedPostgres server;

    private TestPostgresql() {}

    /** The settings that lead to a new, empty database. */
    public static synchronized Map<String, Object> newDatabase(String name) {
        try {
            if (server == null) {
                server = start();
            }
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return Map.of(
                    "spring.datasource.url",
                    server.getJdbcUrl("postgres", name),
                    "spring.datasource.username",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                .setServerConfig("max_connections", "400")
                .start();
    }
}
