package org.brevier.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people. Whoever changes them does it in a transaction that also writes the trail. */
@Repository
class PersonRows {

    private static final String SELECT = """
            select id, name, email, role, standing, session_round, version
            from person
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody, and the hash of their password. */
    record Credentials(Person person, String password) {}

    boolean isEmpty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(PersonRows::person)
                .optional();
    }

    Optional<Person> find(EmailAddress email) {
        return jdbc.sql(SELECT + "where email_key = :key")
                .param("key", email.key())
                .query(PersonRows::person)
                .optional();
    }

    List<Person> all() {
        return jdbc.sql(SELECT + "order by lower(name), id")
                .query(PersonRows::person)
                .list();
    }

    Optional<Credentials> credentials(EmailAddress email) {
        return jdbc.sql("""
                        select id, name, email, role, standing, session_round, version, password
                        from person
                        where email_key = :key
                        and password is not null
                        """)
                .param("key", email.key())
                .query(PersonRows::credentials)
                .optional();
    }

    /** The new row; empty when the address is somebody's already. */
    Optional<Person> insert(String name, EmailAddress email, Role role, Standing standing, @Nullable String password) {
        var now = clock.instant();
        var id = TimeOrderedId.at(now);
        int inserted = jdbc.sql("""
                        insert into person
                        (id, name, email, email_key, role, standing, password, session_round, version, made_at)
                        values (:id, :name, :email, :key, :role, :standing, :password, 1, 1, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("name", name)
                .param("email", email.value())
                .param("key", email.key())
                .param("role", role.label())
                .param("standing", standing.label())
                .param("password", password, Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return inserted == 1 ? find(id) : Optional.empty();
    }

    private static Credentials credentials(ResultSet result, int row) throws SQLException {
        return new Credentials(person(result, row), result.getString("password"));
    }

    private static Person person(ResultSet result, int row) throws SQLException {
        return new Person(
                result.getObject("id", UUID.class),
                result.getString("name"),
                new EmailAddress(result.getString("email")),
                Role.ofLabel(result.getString("role")).orElseThrow(),
                Standing.ofLabel(result.getString("standing")),
                result.getLong("session_round"),
                result.getLong("version"));
    }
}
