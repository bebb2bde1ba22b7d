package org.brevier.outbox;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries that wait or have failed; what has arrived is gone. Whoever changes them does it in a transaction. */
@Repository
class DeliveryRows {

    private static final String SELECT = """
            select id, event, kind, destination, recipient, briefing_id, about, body, first_at, next_at, tries, trouble
            from outbox_delivery
            """;

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Delivery delivery) {
        jdbc.sql("""
                        insert into outbox_delivery (id, event, kind, destination, recipient, briefing_id, about, body,
                        first_at, next_at)
                        values (:id, :event, :kind, :destination, :recipient, :briefing, :about, :body,
                        :firstAt, :nextAt)
                        """)
                .param("id", delivery.id())
                .param("event", delivery.event())
                .param("kind", delivery.kind().label())
                .param("destination", delivery.destination())
                .param("recipient", delivery.recipient().orElse(null), Types.OTHER)
                .param("briefing", delivery.briefing())
                .param("about", delivery.about())
                .param("body", delivery.body())
                .param("firstAt", time(delivery.firstAt()))
                .param("nextAt", time(delivery.nextAt()))
                .update();
    }

    boolean isOneDue(String destination, Instant now) {
        return jdbc.sql("""
                        select 1
                        from outbox_delivery
                        where destination = :destination
                        and not failed
                        and next_at <= :now
                        fetch first 1 rows only
                        """)
                .param("destination", destination)
                .param("now", time(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Takes the first that is due and that nobody has in hand.
     *
     * @param until when somebody else may take it, should this node not be heard of again
     */
    Optional<Delivery> claim(String destination, Instant now, Instant until) {
        var due = jdbc.sql(SELECT + """
                        where destination = :destination
                        and not failed
                        and next_at <= :now
                        order by next_at, id
                        fetch first 1 rows only
                        for update skip locked
                        """)
                .param("destination", destination)
                .param("now", time(now))
                .query(DeliveryRows::delivery)
                .optional();
        return due.map(delivery -> {
            jdbc.sql("update outbox_delivery set next_at = :until, tries = tries + 1 where id = :id")
                    .param("until", time(until))
                    .param("id", delivery.id())
                    .update();
            return find(delivery.id()).orElseThrow();
        });
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(DeliveryRows::delivery)
                .optional();
    }

    /** It has arrived; one that somebody else has taken up since stays theirs. */
    void arrived(Delivery delivery) {
        jdbc.sql("delete from outbox_delivery where id = :id and tries = :tries and not failed")
                .param("id", delivery.id())
                .param("tries", delivery.tries())
                .update();
    }

    void postpone(Delivery delivery, Instant until, String trouble) {
        jdbc.sql("""
                        update outbox_delivery
                        set next_at = :until, trouble = :trouble
                        where id = :id
                        and tries = :tries
                        """)
                .param("until", time(until))
                .param("trouble", trouble)
                .param("id", delivery.id())
                .param("tries", delivery.tries())
                .update();
    }

    /** @return whether it was still this node's to give up */
    boolean giveUp(Delivery delivery, String trouble) {
        return jdbc.sql("""
                                update outbox_delivery
                                set failed = true, trouble = :trouble
                                where id = :id
                                and tries = :tries
                                and not failed
                                """)
                        .param("trouble", trouble)
                        .param("id", delivery.id())
                        .param("tries", delivery.tries())
                        .update()
                == 1;
    }

    /**
     * Begins anew, with short waits at first.
     *
     * @return whether it had failed
     */
    boolean again(UUID id, Instant now) {
        return jdbc.sql("""
                                update outbox_delivery
                                set failed = false, trouble = '', tries = 0, first_at = :now, next_at = :now
                                where id = :id
                                and failed
                                """).param("now", time(now)).param("id", id).update() == 1;
    }

    /** @return whether it was there */
    boolean drop(UUID id) {
        return jdbc.sql("delete from outbox_delivery where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    long countFailed() {
        return jdbc.sql("select count(*) from outbox_delivery where failed")
                .query(Long.class)
                .single();
    }

    boolean hasFailed(String destination) {
        return jdbc.sql("select count(*) from outbox_delivery where destination = :destination and failed")
                        .param("destination", destination)
                        .query(Long.class)
                        .single()
                > 0;
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from outbox_delivery where not failed")
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Delivery> list(boolean failed, int most) {
        return jdbc.sql(SELECT + """
                        where failed = :failed
                        order by first_at desc, id desc
                        fetch first :most rows only
                        """)
                .param("failed", failed)
                .param("most", most)
                .query(DeliveryRows::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet result, int row) throws SQLException {
        return new Delivery(
                result.getObject("id", UUID.class),
                result.getObject("event", UUID.class),
                Kind.ofLabel(result.getString("kind")).orElseThrow(),
                result.getString("destination"),
                Optional.ofNullable(result.getObject("recipient", UUID.class)),
                result.getObject("briefing_id", UUID.class),
                result.getString("about"),
                result.getString("body"),
                result.getObject("first_at", OffsetDateTime.class).toInstant(),
                result.getObject("next_at", OffsetDateTime.class).toInstant(),
                result.getInt("tries"),
                result.getString("trouble"));
    }
}
