package org.brevier.outbox;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants no mail about briefings. */
@Repository
class MuteRows {

    private final JdbcClient jdbc;

    MuteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> all() {
        return new HashSet<>(
                jdbc.sql("select person from outbox_mute").query(UUID.class).list());
    }

    boolean contains(UUID person) {
        return all().contains(person);
    }

    void add(UUID person) {
        jdbc.sql("insert into outbox_mute (person) values (:person) on conflict do nothing")
                .param("person", person)
                .update();
    }

    void remove(UUID person) {
        jdbc.sql("delete from outbox_mute where person = :person")
                .param("person", person)
                .update();
    }
}
