package org.brevier.account;

import java.util.Optional;
import org.brevier.account.OneTimeLinks.Purpose;
import org.brevier.account.Postbox.Letter;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Component;

/** Another password for somebody who has forgotten theirs. Whether an account has the address shows neither in the answer nor in its time. */
@Component
class PasswordReset {

    private final PersonRows rows;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final Letters letters;
    private final Writes writes;
    private final Trail trail;

    PasswordReset(
            PersonRows rows,
            OneTimeLinks links,
            Passwords passwords,
            OpenSessions sessions,
            Letters letters,
            Writes writes,
            Trail trail) {
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.letters = letters;
        this.writes = writes;
        this.trail = trail;
    }

    /** Posts a link to the address that the account has; for an address without one, a link is made that opens nothing. */
    void ask(String typed) {
        var person = EmailAddress.parse(typed).flatMap(rows::find).filter(Person::isActive);
        var token = writes.run(() -> {
            trail.record(
                    person.map(Person::actor).orElse(Actor.named("somebody")),
                    Act.PASSWORD_RESET_ASKED,
                    person.map(Person::id),
                    person.map(Person::name).orElse(LogText.of(typed)),
                    "");
            return links.make(Purpose.RESET, person.map(Person::id).orElse(null));
        });
        person.ifPresent(it -> letters.post(letters.link(it, DeskAddresses.reset(token)), Letter.PASSWORD_RESET));
    }

    /** A link that an owner makes and brings to the person; empty for somebody who is not active. */
    Optional<PersonalLink> make(Person person, Person by) {
        return Optional.of(person)
                .filter(Person::isActive)
                .map(it -> writes.run(() -> {
                    trail.record(by.actor(), Act.PASSWORD_RESET_ASKED, Optional.of(it.id()), it.name(), "");
                    String path = DeskAddresses.reset(links.make(Purpose.RESET, it.id()));
                    return new PersonalLink(it, letters.link(it, path).address(), false);
                }));
    }

    Optional<Person> person(String token) {
        return links.person(Purpose.RESET, token).flatMap(rows::find).filter(Person::isActive);
    }

    /** The person with the new password, whose sessions have all ended; empty when the link has been used meanwhile. */
    Optional<Person> reset(String token, String password) {
        String hash = passwords.hash(password);
        var changed = writes.run(() -> person(token)
                .filter(person -> links.take(Purpose.RESET, token))
                .map(person -> {
                    links.end(Purpose.RESET, person.id());
                    letters.tell(person, Letter.PASSWORD_CHANGED);
                    trail.record(
                            person.actor(), Act.PASSWORD_CHANGED, Optional.of(person.id()), person.name(), "by a link");
                    return rows.setPassword(person.id(), hash);
                }));
        changed.ifPresent(sessions::endAll);
        return changed;
    }
}
