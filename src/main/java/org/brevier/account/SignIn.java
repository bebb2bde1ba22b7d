package org.brevier.account;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells who somebody is. What it answers, and when, is the same for whoever has an account and whoever has none. */
@Component
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Actor SOMEBODY = Actor.named("somebody");

    private final PersonRows rows;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Passkeys passkeys;
    private final Throttle throttle;
    private final Writes writes;
    private final Trail trail;

    SignIn(
            PersonRows rows,
            Passwords passwords,
            SecondFactors secondFactors,
            Passkeys passkeys,
            Throttle throttle,
            Writes writes,
            Trail trail) {
        this.rows = rows;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.writes = writes;
        this.trail = trail;
    }

    /** What came of a try. */
    sealed interface Outcome {

        record In(Person person) implements Outcome {}

        /** The password is right, and a second factor is still to be given. */
        record Half(Person person) implements Outcome {}

        record Refused() implements Outcome {}

        /** Nothing was looked at. */
        record TooMany(Duration delay) implements Outcome {}
    }

    Outcome byPassword(String email, String password, Network network) {
        String account = EmailAddress.parse(email).map(EmailAddress::key).orElse(LogText.of(email));
        var wait = throttle.tryOnce(account, network);
        if (wait.isPresent()) {
            return tooMany(email, network, wait.get());
        }
        var known = EmailAddress.parse(email)
                .flatMap(rows::credentials)
                .filter(it -> it.person().isActive());
        if (!passwords.matches(password, known.map(PersonRows.Credentials::password))) {
            return refused(email, network);
        }
        throttle.forgive(account, network);
        var person = known.map(PersonRows.Credentials::person).orElseThrow();
        return secondFactors.isOn(person) ? new Outcome.Half(person) : in(person, "password");
    }

    /** @param person who has given the right password already */
    Outcome bySecondFactor(Person person, String code, Network network) {
        return guarded(person, network, it -> secondFactors.takes(it, code), "password and code");
    }

    Outcome byPasskey(String challenge, String answer, Network network) {
        var wait = throttle.tryOnce(network);
        if (wait.isPresent()) {
            return tooMany("passkey", network, wait.get());
        }
        var person = passkeys.recognise(challenge, answer);
        if (person.isEmpty()) {
            return refused("passkey", network);
        }
        throttle.forgive(network);
        return in(person.get(), "passkey");
    }

    /** Somebody who is signed in says it again; nothing is written down but a refusal. */
    Outcome again(Person person, String password, Network network) {
        return guarded(person, network, it -> passwords.matches(password, rows.password(it.id())), "");
    }

    private Outcome guarded(Person person, Network network, Predicate<Person> test, String how) {
        var wait = throttle.tryOnce(person.id().toString(), network);
        if (wait.isPresent()) {
            return tooMany(person.email().value(), network, wait.get());
        }
        if (!test.test(person)) {
            return refused(person.email().value(), network);
        }
        throttle.forgive(person.id().toString(), network);
        return how.isEmpty() ? new Outcome.In(person) : in(person, how);
    }

    private Outcome in(Person person, String how) {
        LOG.info("Signed in by {}: {}", how, person.id());
        record(person.actor(), Act.SIGNED_IN, Optional.of(person), person.name(), how);
        return new Outcome.In(person);
    }

    private Outcome refused(String typed, Network network) {
        String safe = LogText.of(typed);
        LOG.warn("Sign-in refused: {} from {}", safe, network.name());
        record(SOMEBODY, Act.SIGN_IN_REFUSED, Optional.empty(), safe, "");
        return new Outcome.Refused();
    }

    private static Outcome tooMany(String typed, Network network, Duration wait) {
        LOG.warn("Too many tries: {} from {}", LogText.of(typed), network.name());
        return new Outcome.TooMany(wait);
    }

    void recordLeaving(Person person) {
        record(person.actor(), Act.SIGNED_OUT, Optional.of(person), person.name(), "");
    }

    private void record(Actor actor, Act act, Optional<Person> person, String about, String detail) {
        writes.run(() -> {
            trail.record(actor, act, person.map(Person::id), about, detail);
        });
    }
}
