package org.brevier.account;

import java.util.Optional;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells by a password who somebody is. What it answers, and when, is the same for whoever has an account and whoever has none. */
@Component
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Actor SOMEBODY = Actor.named("somebody");

    private final PersonRows rows;
    private final Passwords passwords;
    private final Writes writes;
    private final Trail trail;

    SignIn(PersonRows rows, Passwords passwords, Writes writes, Trail trail) {
        this.rows = rows;
        this.passwords = passwords;
        this.writes = writes;
        this.trail = trail;
    }

    /** The person; empty for whatever is wrong. */
    Optional<Person> attempt(String email, String password) {
        var known = EmailAddress.parse(email)
                .flatMap(rows::credentials)
                .filter(it -> it.person().isActive());
        boolean matches = passwords.matches(password, known.map(PersonRows.Credentials::password));
        var person = known.map(PersonRows.Credentials::person).filter(it -> matches);
        record(person, LogText.of(email));
        return person;
    }

    private void record(Optional<Person> person, String typed) {
        person.ifPresentOrElse(it -> LOG.info("Signed in: {}", it.id()), () -> LOG.warn("Sign-in refused: {}", typed));
        writes.run(() -> {
            trail.record(
                    person.map(Person::actor).orElse(SOMEBODY),
                    person.isPresent() ? Act.SIGNED_IN : Act.SIGN_IN_REFUSED,
                    person.map(Person::id),
                    person.map(Person::name).orElse(typed),
                    "");
        });
    }

    void recordLeaving(Person person) {
        writes.run(() -> {
            trail.record(person.actor(), Act.SIGNED_OUT, Optional.of(person.id()), person.name(), "");
        });
    }
}
