package org.brevier.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.brevier.account.OneTimeLinks.Purpose;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A site belongs to nobody until its first owner claims it, and can be claimed once, on one node, by one person. */
@Component
class SiteClaim {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final PersonRows rows;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Trail trail;
    private final Clock clock;

    SiteClaim(
            JdbcClient jdbc,
            Writes writes,
            PersonRows rows,
            OneTimeLinks links,
            Passwords passwords,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** The first owner as a form or the settings describe them. */
    record Owner(String name, EmailAddress email, String password) {

        @Override
        public String toString() {
            return "Owner[" + email + "]";
        }
    }

    boolean isOpen() {
        return rows.isEmpty();
    }

    /** A token with which somebody may claim the site. */
    String offer() {
        return writes.run(() -> links.make(Purpose.FIRST_RUN, null));
    }

    boolean isOpenWith(String token) {
        return links.works(Purpose.FIRST_RUN, token) && isOpen();
    }

    /** The first owner; empty for a token that is none, or when somebody was quicker. */
    Optional<Person> claim(String token, Owner owner) {
        String hash = passwords.hash(owner.password());
        return writes.run(() -> links.take(Purpose.FIRST_RUN, token) ? settle(owner, hash) : Optional.<Person>empty());
    }

    /** The first owner, named by whoever runs the site; empty when somebody was quicker. */
    Optional<Person> claim(Owner owner) {
        String hash = passwords.hash(owner.password());
        return writes.run(() -> settle(owner, hash));
    }

    /** Of all nodes and requests that try at once, one puts the row in: the others wait for it, and find it there. */
    private Optional<Person> settle(Owner owner, String hash) {
        int claimed = jdbc.sql("insert into site_claim (id, claimed_at) values (1, :now) on conflict do nothing")
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (claimed == 0 || !isOpen()) {
            return Optional.empty();
        }
        var person = rows.insert(owner.name(), owner.email(), Role.OWNER, Standing.ACTIVE, hash);
        person.map(Person::actor).ifPresent(actor -> record(actor, person.get()));
        return person;
    }

    private void record(Actor actor, Person person) {
        trail.record(actor, Act.SITE_CLAIMED, Optional.of(person.id()), person.name(), "");
    }
}
