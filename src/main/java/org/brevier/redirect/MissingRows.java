package org.brevier.redirect;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.brevier.site.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that were not found, in the database. */
@Repository
class MissingRows {

    private final JdbcClient jdbc;

    MissingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The most asked for first.
     *
     * @param since what was not asked for since then is left out
     */
    Slice<MissingAddress> list(boolean ignored, Instant since, int page, int size) {
        String where = """

                from missing_address
                where ignored = :ignored
                and asked_at >= :since
                """;
        long total = jdbc.sql("select count(*)" + where)
                .param("ignored", ignored)
                .param("since", time(since))
                .query(Long.class)
                .single();
        var addresses = jdbc.sql("select path, asked, asked_at, linked, ignored" + where + """
                        order by asked desc, path
                        offset :from rows fetch first :size rows only
                        """)
                .param("ignored", ignored)
                .param("since", time(since))
                .param("from", (long) (page - 1) * size)
                .param("size", size)
                .query(MissingRows::address)
                .list();
        return new Slice<>(addresses, page, size, total);
    }

    Optional<MissingAddress> find(WebPath path) {
        return jdbc.sql("""
                        select path, asked, asked_at, linked, ignored
                        from missing_address
                        where path = :path
                        """)
                .param("path", path.value())
                .query(MissingRows::address)
                .optional();
    }

    /** @return whether it was known */
    boolean count(WebPath path, long asked, boolean linked, Instant now) {
        return jdbc.sql("""
                        update missing_address
                        set asked = asked + :asked, asked_at = :now, linked = (linked or :linked)
                        where path = :path
                        """)
                        .param("path", path.value())
                        .param("asked", asked)
                        .param("linked", linked)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** With a count of nought; another node may have been quicker. */
    void add(WebPath path, Instant now) {
        jdbc.sql("""
                        insert into missing_address (path, asked, asked_at, linked, ignored)
                        values (:path, 0, :now, false, false)
                        on conflict do nothing
                        """).param("path", path.value()).param("now", time(now)).update();
    }

    long total() {
        return jdbc.sql("select count(*) from missing_address")
                .query(Long.class)
                .single();
    }

    void forgetBefore(Instant longAgo) {
        jdbc.sql("delete from missing_address where asked_at < :longAgo")
                .param("longAgo", time(longAgo))
                .update();
    }

    /** Those that were asked for least, and of them those that were last asked for longest ago. */
    void forgetLeast(long many) {
        jdbc.sql("""
                        delete from missing_address
                        where path in (
                            select path
                            from missing_address
                            where not ignored
                            order by asked, asked_at, path
                            fetch first :many rows only)
                        """).param("many", many).update();
    }

    void forget(WebPath path) {
        jdbc.sql("delete from missing_address where path = :path")
                .param("path", path.value())
                .update();
    }

    boolean ignore(WebPath path, boolean ignored) {
        return jdbc.sql("update missing_address set ignored = :ignored where path = :path and ignored <> :ignored")
                        .param("path", path.value())
                        .param("ignored", ignored)
                        .update()
                == 1;
    }

    private static MissingAddress address(ResultSet result, int row) throws SQLException {
        return new MissingAddress(
                new WebPath(result.getString("path")),
                result.getLong("asked"),
                result.getObject("asked_at", OffsetDateTime.class).toInstant(),
                result.getBoolean("linked"),
                result.getBoolean("ignored"));
    }
}
