package org.brevier.account;

import java.util.Optional;
import org.brevier.account.Postbox.Letter;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Component;

/** What somebody changes about how they themselves come in. */
@Component
class OwnAccount {

    private final PersonRows rows;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final Letters letters;
    private final Writes writes;
    private final Trail trail;

    OwnAccount(
            PersonRows rows, Passwords passwords, OpenSessions sessions, Letters letters, Writes writes, Trail trail) {
        this.letters = letters;
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.writes = writes;
        this.trail = trail;
    }

    /** The person as they are afterwards; all their sessions have ended, and this one is to be begun anew. */
    Person changePassword(Person person, String password) {
        String hash = passwords.hash(password);
        var changed = writes.run(() -> {
            record(person, Act.PASSWORD_CHANGED, "");
            letters.tell(person, Letter.PASSWORD_CHANGED);
            return rows.setPassword(person.id(), hash);
        });
        sessions.endAll(person);
        return changed;
    }

    void endSessions(Person person) {
        writes.run(() -> {
            record(person, Act.SESSION_ENDED, "everywhere");
            rows.endSessions(person.id());
        });
        sessions.endAll(person);
    }

    boolean endSession(Person person, String key) {
        boolean ended = sessions.end(person, key);
        if (ended) {
            writes.run(() -> record(person, Act.SESSION_ENDED, ""));
        }
        return ended;
    }

    private void record(Person person, Act act, String detail) {
        trail.record(person.actor(), act, Optional.of(person.id()), person.name(), detail);
    }
}
