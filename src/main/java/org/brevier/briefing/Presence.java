package org.brevier.briefing;

import static org.brevier.store.DatabaseTime.time;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Slug;
import org.brevier.store.Writes;
import org.brevier.trail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which text open now, on whichever node: whoever was seen within the last thirty seconds. */
@Repository
public class Presence {

    private static final Duration SEEN = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final LineRows lines;
    private final Writes writes;
    private final Clock clock;

    Presence(JdbcClient jdbc, LineRows lines, Writes writes, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.writes = writes;
        this.clock = clock;
    }

    /** A window in which a text is open. */
    public record Present(UUID sitting, Actor who) {}

    /** Somebody who has a briefing open. */
    public record Editing(UUID briefing, Slug slug, String headline, String name) {}

    /**
     * Says that a window has a text open still.
     *
     * @return the other windows that have
     */
    public List<Present> seen(UUID briefing, UUID sitting, Actor who) {
        var now = time(clock.instant());
        writes.inPassing(() -> {
            int updated = jdbc.sql("update presence set seen_at = :now where briefing_id = :id and sitting = :sitting")
                    .param("now", now)
                    .param("id", briefing)
                    .param("sitting", sitting)
                    .update();
            if (updated == 0) {
                forget(now);
                insert(briefing, sitting, who, now);
            }
        });
        return in(briefing).stream()
                .filter(present -> !present.sitting().equals(sitting))
                .toList();
    }

    private void forget(OffsetDateTime now) {
        jdbc.sql("delete from presence where seen_at < :longAgo")
                .param("longAgo", now.minus(FORGOTTEN))
                .update();
    }

    private void insert(UUID briefing, UUID sitting, Actor who, OffsetDateTime now) {
        jdbc.sql("""
                        insert into presence (briefing_id, sitting, person, name, seen_at)
                        values (:id, :sitting, :person, :name, :now)
                        on conflict do nothing
                        """)
                .param("id", briefing)
                .param("sitting", sitting)
                .param("person", who.person().orElse(null), Types.OTHER)
                .param("name", who.name())
                .param("now", now)
                .update();
    }

    /** Says that a window has closed. */
    public void left(UUID briefing, UUID sitting) {
        writes.inPassing(() -> jdbc.sql("delete from presence where briefing_id = :id and sitting = :sitting")
                .param("id", briefing)
                .param("sitting", sitting)
                .update());
    }

    /** The windows that have a text open, by name. */
    public List<Present> in(UUID briefing) {
        return jdbc.sql("""
                        select sitting, person, name
                        from presence
                        where briefing_id = :id
                        and seen_at > :lately
                        order by lower(name), sitting
                        """)
                .param("id", briefing)
                .param("lately", time(lately()))
                .query((result, row) -> new Present(
                        result.getObject("sitting", UUID.class),
                        new Actor(
                                Optional.ofNullable(result.getObject("person", UUID.class)), result.getString("name"))))
                .list();
    }

    /** Who is at work on what, each person once, by headline. */
    public List<Editing> now(Scope scope) {
        return lines.within(
                        scope,
                        "select distinct b.id, b.slug, b.headline, p.name",
                        "join presence p on p.briefing_id = b.id",
                        "and p.seen_at > :lately",
                        "order by b.headline, b.id, p.name")
                .param("lately", time(lately()))
                .query((result, row) -> new Editing(
                        result.getObject("id", UUID.class),
                        new Slug(result.getString("slug")),
                        result.getString("headline"),
                        result.getString("name")))
                .list();
    }

    private Instant lately() {
        return clock.instant().minus(SEEN);
    }
}
