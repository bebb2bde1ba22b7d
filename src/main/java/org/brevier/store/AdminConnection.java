package org.brevier.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.h2.Driver;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The first connection to H2 and the only one with all rights; it holds the database open and makes it durable. */
final class AdminConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AdminConnection.class);

    /** Eight statements are kept prepared otherwise, and a page or an act has more; preparing one takes longer than running it. */
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=200";

    /** H2's own trace file would hold statements with unpublished texts, and grow on a full disk. */
    private static final String ADMIN_SETTINGS = ";TRACE_LEVEL_FILE=0";

    private final String url;
    private final String password;
    private final String sitePassword = randomPassword();
    private volatile Connection connection;
    private int openings = 1;
    private boolean ended;

    /** @param database the database's path without its ending */
    AdminConnection(Path database, String password) throws SQLException {
        // With "file:" an interrupted thread closes the file under every connection; "async:" outlives that.
        this.url = "jdbc:h2:async:" + database.toAbsolutePath() + SETTINGS;
        this.password = password;
        this.connection = open();
    }

    static String randomPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Connection open() throws SQLException {
        var opened = dataSource().getConnection();
        try (var statement = opened.createStatement()) {
            statement.execute("set write_delay 0");
            try (var delay = statement.executeQuery("""
                    select max(setting_value)
                    from information_schema.settings
                    where setting_name = 'WRITE_DELAY'
                    """)) {
                if (!delay.next() || !"0".equals(delay.getString(1))) {
                    throw new SQLException("The database does not write at once what is committed");
                }
            }
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    /** Further connections with all rights, for migrations. */
    DataSource dataSource() {
        return new SimpleDriverDataSource(new Driver(), url + ADMIN_SETTINGS, "admin", password);
    }

    /** Lets the site's own user read and write rows, those of later tables too. */
    void admitSite() throws SQLException {
        execute("create user if not exists site password '" + sitePassword + "'");
        execute("alter user site set password '" + sitePassword + "'");
        execute("grant select, insert, update, delete on schema public to site");
    }

    Connection connectSite() throws SQLException {
        reopenIfClosed();
        return new SimpleDriverDataSource(new Driver(), url, "site", sitePassword).getConnection();
    }

    /** How often the database has been opened; a commit and its checkpoint must see the same number. */
    int opening() {
        try {
            return reopenIfClosed();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database is closed", e);
        }
    }

    private synchronized int reopenIfClosed() throws SQLException {
        if (ended) {
            throw new SQLException("The database has been closed for good");
        }
        if (!isOpen()) {
            connection = open();
            openings++;
            admitSite();
            log.warn("The database had failed and is open again");
        }
        return openings;
    }

    /** A connection does not notice when H2 gives its file up, and a new one would then open the file once more. */
    private boolean isOpen() throws SQLException {
        return !connection.isClosed() && !database().getStore().getMvStore().isClosed();
    }

    private Database database() throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
    }

    /** When it fails, what was not on disk may never get there, so nobody is to go on with what is in memory. */
    void checkpoint() throws SQLException {
        try {
            execute("checkpoint sync");
        } catch (SQLException e) {
            if (isOpen()) {
                database().shutdownImmediately();
            }
            throw e;
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Closes the database for every connection, with all of it on disk. */
    @Override
    public synchronized void close() {
        ended = true;
        try {
            execute("shutdown");
        } catch (SQLException e) {
            log.warn("The database did not close in order; it repairs itself when opened: {}", e.getMessage());
        }
    }
}
