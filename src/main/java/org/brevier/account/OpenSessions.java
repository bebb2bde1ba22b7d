package org.brevier.account;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.brevier.site.Secret;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions that somebody has open, here and on other machines. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One of them.
     *
     * @param key names it in a form; a digest, as its id would open it
     */
    record Open(String key, String browser, Instant signedIn, Instant lastSeen, boolean isThis) {}

    /** The latest first. */
    List<Open> of(Person person, HttpSession present) {
        return sessions.findByPrincipalName(person.id().toString()).values().stream()
                .filter(session -> DeskSession.isOfRound(session, person.sessionRound()))
                .map(session -> open(session, present))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    private static Open open(Session session, HttpSession present) {
        return new Open(
                Secret.sha256(session.getId()),
                BrowserName.of(DeskSession.browser(session)),
                DeskSession.signedIn(session),
                session.getLastAccessedTime(),
                session.getId().equals(present.getId()));
    }

    /** Ends the one that goes by this key among the person's own. */
    boolean end(Person person, String key) {
        var found = sessions.findByPrincipalName(person.id().toString()).keySet().stream()
                .filter(id -> Secret.sha256(id).equals(key))
                .toList();
        found.forEach(sessions::deleteById);
        return !found.isEmpty();
    }

    /** Tidies up: what ends them is the round of the person, which is in the transaction that wants it. */
    void endAll(Person person) {
        sessions.findByPrincipalName(person.id().toString()).keySet().forEach(sessions::deleteById);
    }
}
