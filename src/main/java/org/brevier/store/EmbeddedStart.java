package org.brevier.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way from a directory to an open database, and round a database that will not open. */
final class EmbeddedStart {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedStart.class);

    /** What H2 answers for files with random damage; anything else, such as a missing right, says nothing of the file. */
    private static final Set<Integer> DAMAGED =
            Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1, ErrorCode.SERIALIZATION_FAILED_1);

    private final Storage storage;
    private final DataDirectory directory;

    private EmbeddedStart(Storage storage, DataDirectory directory) {
        this.storage = storage;
        this.directory = directory;
    }

    /** @throws StoreRefused when it cannot be opened and the file is not to blame */
    static EmbeddedDatabase open(Storage storage) {
        try {
            var directory = DataDirectory.claim(storage.data());
            try {
                return new EmbeddedStart(storage, directory).open();
            } catch (IOException | SQLException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException | SQLException | FlywayException e) {
            throw new StoreRefused(
                    "The database in %s cannot be opened: %s"
                            .formatted(storage.data().toAbsolutePath(), firstLine(e)),
                    e);
        }
    }

    private EmbeddedDatabase open() throws IOException, SQLException {
        boolean expected = !directory.isNew();
        var key = directory.key();
        if (directory.undoCutMigration()) {
            log.warn("A migration had been cut short; the database is as it was before, and it runs again");
        }
        try {
            return open(key, expected, Optional.empty());
        } catch (SQLException | FlywayException e) {
            if (!isDamage(e)) {
                throw e;
            }
            return beginAnew(key, e);
        }
    }

    private EmbeddedDatabase beginAnew(String key, Exception damage) throws IOException, SQLException {
        var kept = directory.setAside();
        log.error("The database did not open ({}); the file is kept as {}", firstLine(damage), kept);
        try {
            return open(key, true, Optional.of(kept));
        } catch (IOException | SQLException | RuntimeException e) {
            directory.putBack(kept);
            throw e;
        }
    }

    private EmbeddedDatabase open(String key, boolean expected, Optional<Path> kept) throws IOException, SQLException {
        var admin = new AdminConnection(directory.database(), key);
        try {
            boolean lost = Migrations.run(admin, directory) && expected;
            admin.admitSite();
            admin.checkpoint();
            if (lost) {
                log.error("The database was empty, though it had been in use; a new one is begun");
            }
            var recovery = lost ? new Recovery.BegunAnew(kept) : new Recovery.NotNeeded();
            return new EmbeddedDatabase(
                    directory, admin, new FreeSpace(directory.path(), storage.dataReserve()), recovery);
        } catch (IOException | SQLException | RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    private static boolean isDamage(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException
                    || (cause instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
