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

    Optional<String> password(UUID id) {
        return jdbc.sql("select password from person where id = :id and password is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Waits for whoever else changes an owner: of two who let each other go, the second sees that they are the last. */
    List<UUID> activeOwnersLocked() {
        return jdbc.sql("select id from person where role = 'owner' and standing = 'active' order by id for update")
                .query(UUID.class)
                .list();
    }

    /** The changed row; empty when somebody else changed it since that version. */
    Optional<Person> update(Person person, String name, EmailAddress email, Role role) {
        int updated = jdbc.sql("""
                        update person
                        set name = :name, email = :email, email_key = :key, role = :role, version = version + 1
                        where id = :id
                        and version = :version
                        """)
                .param("name", name)
                .param("email", email.value())
                .param("key", email.key())
                .param("role", role.label())
                .param("id", person.id())
                .param("version", person.version())
                .update();
        return updated == 1 ? find(person.id()) : Optional.empty();
    }

    /** The changed row; every session of before has ended with it. */
    Optional<Person> update(Person person, Standing standing) {
        int updated = jdbc.sql("""
                        update person
                        set standing = :standing, session_round = session_round + 1, version = version + 1
                        where id = :id
                        and version = :version
                        """)
                .param("standing", standing.label())
                .param("id", person.id())
                .param("version", person.version())
                .update();
        return updated == 1 ? find(person.id()) : Optional.empty();
    }

    /** Whoever has a password is active; every session of before has ended with the old one. */
    Person setPassword(UUID id, String hash) {
        jdbc.sql("""
                        update person
                        set password = :password, standing = 'active', session_round = session_round + 1,
                        version = version + 1
                        where id = :id
                        and standing <> 'deactivated'
                        """).param("password", hash).param("id", id).update();
        return find(id).orElseThrow();
    }

    void endSessions(UUID id) {
        jdbc.sql("update person set session_round = session_round + 1, version = version + 1 where id = :id")
                .param("id", id)
                .update();
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
