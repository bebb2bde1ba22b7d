package org.brevier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to this version of the program. */
final class Migrations {

    private Migrations() {}

    /** On a server, where a migration is one transaction and Flyway lets one node in at a time. */
    static void run(DataSource dataSource) {
        flyway(dataSource).migrate();
    }

    /**
     * On H2, which commits each statement of a migration by itself: a copy is kept until all of them are done.
     *
     * @return whether there were no tables before
     */
    static boolean run(AdminConnection admin, DataDirectory directory) throws SQLException, IOException {
        var flyway = flyway(admin.dataSource());
        boolean empty = flyway.info().current() == null;
        if (flyway.info().pending().length > 0) {
            copy(admin, directory.beforeMigration());
            flyway.migrate();
            admin.checkpoint();
            Files.delete(directory.beforeMigration());
            DurableFile.force(directory.path());
        }
        return empty;
    }

    private static void copy(AdminConnection admin, Path target) throws SQLException, IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        admin.execute("backup to '" + part.toString().replace("'", "''") + "'");
        DurableFile.putInPlace(part, target);
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
    }
}
