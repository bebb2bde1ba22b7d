package org.brevier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** An embedded database with a table of texts, without the application around it. */
final class Scratch implements AutoCloseable {

    final EmbeddedDatabase database;
    final HikariDataSource pool;
    final JdbcClient jdbc;
    final Writes writes;

    private Scratch(EmbeddedDatabase database) {
        this.database = database;
        this.pool = database.pool();
        this.jdbc = JdbcClient.create(pool);
        this.writes = new Writes(database, new TransactionTemplate(new JdbcTransactionManager(pool)));
    }

    static Scratch open(Path data) {
        return open(new Storage(data, DataSize.ofMegabytes(1)));
    }

    static Scratch open(Storage storage) {
        var database = EmbeddedStart.open(storage);
        try {
            database.admin().execute("create table if not exists saved_text (id uuid primary key, text text not null)");
            database.admin().execute("create table if not exists saved_mark (id uuid primary key, hash text not null)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Scratch(database);
    }

    void save(String text) {
        writes.run(() -> jdbc.sql("insert into saved_text (id, text) values (random_uuid(), :text)")
                .param("text", text)
                .update());
    }

    List<String> texts() {
        return jdbc.sql("select text from saved_text").query(String.class).list();
    }

    String setting(String name) {
        return jdbc.sql("select max(setting_value) from information_schema.settings where setting_name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
