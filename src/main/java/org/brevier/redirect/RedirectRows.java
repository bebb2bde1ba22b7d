package org.brevier.redirect;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Slice;
import org.brevier.store.AdvisoryLocks;
import org.brevier.store.AdvisoryLocks.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Redirects, in the database. */
@Repository
class RedirectRows {

    private final JdbcClient jdbc;
    private final AdvisoryLocks locks;

    RedirectRows(JdbcClient jdbc, AdvisoryLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** Lets nobody else change a redirect until the transaction ends: two of them can make a circle that neither is alone. */
    void lock() {
        locks.take(Lock.REDIRECTS);
    }

    Ways ways() {
        var ways = new HashMap<String, Target>();
        jdbc.sql("select source, target from redirect").query(result -> {
            ways.put(result.getString("source"), new Target(result.getString("target")));
        });
        return new Ways(ways);
    }

    Optional<Redirect> find(UUID id) {
        return jdbc.sql("""
                        select id, source, target, changed_by, changed_at, version
                        from redirect
                        where id = :id
                        """)
                .param("id", id)
                .query((result, row) -> redirect(result))
                .optional();
    }

    Optional<Redirect> find(OldAddress source) {
        return jdbc.sql("""
                        select id, source, target, changed_by, changed_at, version
                        from redirect
                        where source = :source
                        """)
                .param("source", source.stored())
                .query((result, row) -> redirect(result))
                .optional();
    }

    /** @param words a part of either address; all where it is empty */
    Slice<Redirect> list(String words, int page, int size) {
        String like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        String where = """

                from redirect
                where lower(source) like :like escape '!'
                or lower(target) like :like escape '!'
                """;
        long total = jdbc.sql("select count(*)" + where)
                .param("like", like)
                .query(Long.class)
                .single();
        var redirects = jdbc.sql("select id, source, target, changed_by, changed_at, version" + where + """
                        order by changed_at desc, id desc
                        offset :from rows fetch first :size rows only
                        """)
                .param("like", like)
                .param("from", (long) (page - 1) * size)
                .param("size", size)
                .query((result, row) -> redirect(result))
                .list();
        return new Slice<>(redirects, page, size, total);
    }

    /** All of them by address. */
    List<Redirect> all() {
        return jdbc.sql("""
                select id, source, target, changed_by, changed_at, version
                from redirect
                order by source
                """).query((result, row) -> redirect(result)).list();
    }

    void insert(Redirect redirect) {
        jdbc.sql("""
                        insert into redirect (id, source, target, changed_by, changed_at, version)
                        values (:id, :source, :target, :changedBy, :changedAt, :version)
                        """)
                .param("id", redirect.id())
                .param("source", redirect.source().stored())
                .param("target", redirect.target().value())
                .param("changedBy", redirect.changedBy())
                .param("changedAt", time(redirect.changedAt()))
                .param("version", redirect.version())
                .update();
    }

    void update(Redirect redirect) {
        int updated = jdbc.sql("""
                        update redirect
                        set source = :source, target = :target, changed_by = :changedBy, changed_at = :changedAt,
                        version = version + 1
                        where id = :id
                        and version = :version
                        """)
                .param("id", redirect.id())
                .param("source", redirect.source().stored())
                .param("target", redirect.target().value())
                .param("changedBy", redirect.changedBy())
                .param("changedAt", time(redirect.changedAt()))
                .param("version", redirect.version())
                .update();
        if (updated != 1) {
            throw new IllegalStateException("A redirect was changed by somebody who did not hold the lock");
        }
    }

    void delete(UUID id) {
        jdbc.sql("delete from redirect where id = :id").param("id", id).update();
    }

    private static Redirect redirect(ResultSet result) throws SQLException {
        return new Redirect(
                result.getObject("id", UUID.class),
                OldAddress.ofStored(result.getString("source")),
                new Target(result.getString("target")),
                result.getString("changed_by"),
                result.getObject("changed_at", OffsetDateTime.class).toInstant(),
                result.getLong("version"));
    }
}
