package org.brevier.account;

import java.util.List;
import java.util.Optional;
import org.brevier.account.OneTimeLinks.Purpose;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How somebody leaves the desk, and returns; what they did stays theirs, and their drafts can become another's. */
@Component
class Departures {

    private final PersonRows rows;
    private final OneTimeLinks links;
    private final OpenSessions sessions;
    private final Writes writes;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Departures(
            PersonRows rows,
            OneTimeLinks links,
            OpenSessions sessions,
            Writes writes,
            Trail trail,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.links = links;
        this.sessions = sessions;
        this.writes = writes;
        this.trail = trail;
        this.events = events;
    }

    /** Ends every session of the person, and every link that waits for them. */
    Changed deactivate(Person person, Person by) {
        var changed = writes.run(() -> rows.activeOwnersLocked().equals(List.of(person.id()))
                ? new Changed.LastOwner()
                : change(person, Standing.DEACTIVATED, Act.PERSON_DEACTIVATED, by));
        sessions.endAll(person);
        return changed;
    }

    /** Somebody who never had a password is invited again, and comes in by a new link. */
    Changed reactivate(Person person, Person by) {
        var standing = rows.password(person.id()).isPresent() ? Standing.ACTIVE : Standing.INVITED;
        return writes.run(() -> change(person, standing, Act.PERSON_REACTIVATED, by));
    }

    private Changed change(Person person, Standing standing, Act act, Person by) {
        return rows.update(person, standing)
                .<Changed>map(after -> {
                    links.end(Purpose.JOIN, after.id());
                    links.end(Purpose.RESET, after.id());
                    trail.record(by.actor(), act, Optional.of(after.id()), after.name(), "");
                    if (standing == Standing.DEACTIVATED) {
                        events.publishEvent(new RightsReduced(after, by.actor()));
                    }
                    return new Changed.Done(after);
                })
                .orElseGet(Changed.Stale::new);
    }

    void handOver(Person from, Person to, Person by) {
        writes.run(() -> {
            trail.record(by.actor(), Act.DRAFTS_HANDED_OVER, Optional.of(from.id()), from.name(), "to " + to.name());
            events.publishEvent(new DraftsHandedOver(from, to, by.actor()));
        });
    }
}
