package org.brevier.outbox;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.brevier.trail.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that wait for their time. Whoever changes them does it in a transaction. */
@Repository
class WaitingNotices {

    private final JdbcClient jdbc;

    WaitingNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notice notice) {
        jdbc.sql("""
                        insert into outbox_notice (id, kind, briefing_id, version, change, actor, actor_name, detail,
                        due_at)
                        values (:id, :kind, :briefing, :version, :change, :actor, :actorName, :detail,
                        :due)
                        """)
                .param("id", notice.id())
                .param("kind", notice.kind().label())
                .param("briefing", notice.briefing())
                .param("version", orNull(notice.version()), Types.INTEGER)
                .param("change", notice.change())
                .param("actor", notice.by().person().orElse(null), Types.OTHER)
                .param("actorName", notice.by().name())
                .param("detail", notice.detail())
                .param("due", time(notice.due()))
                .update();
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** Forgets what was to be told of a briefing after that moment, as it will not happen. */
    void forget(UUID briefing, Set<Kind> kinds, Instant after) {
        jdbc.sql("delete from outbox_notice where briefing_id = :briefing and kind in (:kinds) and due_at > :after")
                .param("briefing", briefing)
                .param("kinds", kinds.stream().map(Kind::label).toList())
                .param("after", time(after))
                .update();
    }

    boolean isOneDue(Instant now) {
        return jdbc.sql("select 1 from outbox_notice where due_at <= :now fetch first 1 rows only")
                .param("now", time(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Takes the first that is due and that no other node has in hand; it is gone with the transaction. */
    Optional<Notice> take(Instant now) {
        var notice = jdbc.sql("""
                        select id, kind, briefing_id, version, change, actor, actor_name, detail, due_at
                        from outbox_notice
                        where due_at <= :now
                        order by due_at, id
                        fetch first 1 rows only
                        for update skip locked
                        """)
                .param("now", time(now))
                .query(WaitingNotices::notice)
                .optional();
        notice.ifPresent(taken -> jdbc.sql("delete from outbox_notice where id = :id")
                .param("id", taken.id())
                .update());
        return notice;
    }

    private static Notice notice(ResultSet result, int row) throws SQLException {
        var version = result.getObject("version", Integer.class);
        return new Notice(
                result.getObject("id", UUID.class),
                Kind.ofLabel(result.getString("kind")).orElseThrow(),
                result.getObject("briefing_id", UUID.class),
                version == null ? OptionalInt.empty() : OptionalInt.of(version),
                result.getString("change"),
                new Actor(Optional.ofNullable(result.getObject("actor", UUID.class)), result.getString("actor_name")),
                result.getString("detail"),
                result.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
