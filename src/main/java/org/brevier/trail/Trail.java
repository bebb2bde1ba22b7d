package org.brevier.trail;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Slice;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down every act, in the transaction that carries it out, and gives the trail back newest first. */
@Repository
public class Trail {

    private static final int LONGEST_DETAIL = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return the entry's id
     * @throws IllegalStateException outside a transaction: an act and its entry stand or fall together
     */
    public UUID record(Actor by, Act act, Optional<UUID> subject, String about, String detail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act is written down in the transaction that carries it out");
        }
        var now = clock.instant();
        var id = TimeOrderedId.at(now);
        jdbc.sql("""
                        insert into trail_entry (id, made_at, person, person_name, act, subject, about, detail)
                        values (:id, :madeAt, :person, :personName, :act, :subject, :about, :detail)
                        """)
                .param("id", id)
                .param("madeAt", time(now))
                .param("person", by.person().orElse(null), Types.OTHER)
                .param("personName", by.name())
                .param("act", act.label())
                .param("subject", subject.orElse(null), Types.OTHER)
                .param("about", about)
                .param("detail", shortened(detail))
                .update();
        return id;
    }

    private static String shortened(String detail) {
        return detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
    }

    /** @param page counted from 1 */
    public Slice<TrailEntry> search(TrailFilter filter, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = where(filter, parameters);
        long total = jdbc.sql("select count(*) from trail_entry" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var entries = jdbc.sql("""
                        select id, made_at, person, person_name, act, subject, about, detail
                        from trail_entry
                        """ + where + """

                        order by made_at desc, id desc
                        offset :from rows fetch first :size rows only
                        """)
                .params(parameters)
                .param("from", (long) (page - 1) * size)
                .param("size", size)
                .query(Trail::entry)
                .list();
        return new Slice<>(entries, page, size, total);
    }

    private static String where(TrailFilter filter, Map<String, Object> parameters) {
        var conditions = new StringBuilder();
        narrow(filter.person(), "person = :person", "person", conditions, parameters);
        narrow(filter.act().map(Act::label), "act = :act", "act", conditions, parameters);
        narrow(filter.subject(), "subject = :subject", "subject", conditions, parameters);
        narrow(filter.from().map(DatabaseTime::time), "made_at >= :since", "since", conditions, parameters);
        narrow(filter.until().map(DatabaseTime::time), "made_at < :until", "until", conditions, parameters);
        return conditions.toString();
    }

    private static void narrow(
            Optional<?> value,
            String condition,
            String name,
            StringBuilder conditions,
            Map<String, Object> parameters) {
        value.ifPresent(wanted -> {
            conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
            parameters.put(name, wanted);
        });
    }

    private static TrailEntry entry(ResultSet result, int row) throws SQLException {
        return new TrailEntry(
                result.getObject("id", UUID.class),
                result.getObject("made_at", OffsetDateTime.class).toInstant(),
                new Actor(Optional.ofNullable(result.getObject("person", UUID.class)), result.getString("person_name")),
                Act.ofLabel(result.getString("act")).orElseThrow(),
                Optional.ofNullable(result.getObject("subject", UUID.class)),
                result.getString("about"),
                result.getString("detail"));
    }
}
