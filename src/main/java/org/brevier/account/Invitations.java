package org.brevier.account;

import java.util.Optional;
import org.brevier.account.OneTimeLinks.Purpose;
import org.brevier.account.Postbox.Letter;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Component;

/** How somebody comes in: invited by an owner, with a link that works once. */
@Component
class Invitations {

    private final PersonRows rows;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Letters letters;
    private final Writes writes;
    private final Trail trail;

    Invitations(PersonRows rows, OneTimeLinks links, Passwords passwords, Letters letters, Writes writes, Trail trail) {
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.letters = letters;
        this.writes = writes;
        this.trail = trail;
    }

    /** The link with which to join; empty when the address is somebody's already. */
    Optional<PersonalLink> invite(String name, EmailAddress email, Role role, Person by) {
        var link = writes.run(() ->
                rows.insert(name, email, role, Standing.INVITED, null).map(person -> link(person, by, role.label())));
        link.ifPresent(it -> letters.post(it, Letter.INVITATION));
        return link;
    }

    /** Another link for somebody who has not joined yet; the one before works no more. */
    Optional<PersonalLink> renew(Person person, Person by) {
        if (person.standing() != Standing.INVITED) {
            return Optional.empty();
        }
        var link = writes.run(() -> link(person, by, "again"));
        letters.post(link, Letter.INVITATION);
        return Optional.of(link);
    }

    private PersonalLink link(Person person, Person by, String detail) {
        trail.record(by.actor(), Act.PERSON_INVITED, Optional.of(person.id()), person.name(), detail);
        return letters.link(person, DeskAddresses.join(links.make(Purpose.JOIN, person.id())));
    }

    Optional<Person> invited(String token) {
        return links.person(Purpose.JOIN, token)
                .flatMap(rows::find)
                .filter(person -> person.standing() == Standing.INVITED);
    }

    /** The person, who has joined; empty when the link has been used, or ended, meanwhile. */
    Optional<Person> join(String token, String name, String password) {
        String hash = passwords.hash(password);
        return writes.run(() -> invited(token)
                .filter(person -> links.take(Purpose.JOIN, token))
                .flatMap(person -> rows.update(person, name, person.email(), person.role()))
                .map(person -> {
                    var joined = rows.setPassword(person.id(), hash);
                    trail.record(joined.actor(), Act.PERSON_JOINED, Optional.of(joined.id()), joined.name(), "");
                    return joined;
                }));
    }
}
