package org.brevier.account;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.brevier.account.Postbox.Letter;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Everybody with an account, those who have left among them, and what they are called and may do. */
@Repository
public class People {

    private final PersonRows rows;
    private final Writes writes;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Letters letters;

    People(PersonRows rows, Writes writes, Trail trail, ApplicationEventPublisher events, Letters letters) {
        this.letters = letters;
        this.rows = rows;
        this.writes = writes;
        this.trail = trail;
        this.events = events;
    }

    public Optional<Person> find(UUID id) {
        return rows.find(id);
    }

    public Optional<Person> find(EmailAddress email) {
        return rows.find(email);
    }

    /** By name. */
    public List<Person> all() {
        return rows.all();
    }

    /** @param person as whoever changes it has seen it */
    Changed change(Person person, String name, EmailAddress email, Role role, Person by) {
        return writes.run(() -> {
            if (isTaken(email, person)) {
                return new Changed.EmailTaken();
            }
            if (!role.reaches(Role.OWNER) && rows.activeOwnersLocked().equals(List.of(person.id()))) {
                return new Changed.LastOwner();
            }
            return rows.update(person, name, email, role)
                    .map(after -> done(person, after, by))
                    .orElseGet(Changed.Stale::new);
        });
    }

    private boolean isTaken(EmailAddress email, Person person) {
        return rows.find(email)
                .filter(holder -> !holder.id().equals(person.id()))
                .isPresent();
    }

    private Changed done(Person before, Person after, Person by) {
        trail.record(by.actor(), Act.PERSON_CHANGED, Optional.of(after.id()), after.name(), difference(before, after));
        if (!after.email().equals(before.email())) {
            letters.tell(before, Letter.EMAIL_CHANGED);
        }
        if (!after.reaches(before.role())) {
            events.publishEvent(new RightsReduced(after, by.actor()));
        }
        return new Changed.Done(after);
    }

    private static String difference(Person before, Person after) {
        var changes = new StringJoiner(", ");
        note(changes, "name", before.name(), after.name());
        note(changes, "e-mail", before.email().value(), after.email().value());
        note(changes, "role", before.role().label(), after.role().label());
        return changes.toString();
    }

    private static void note(StringJoiner changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + ": " + before + " → " + after);
        }
    }
}
