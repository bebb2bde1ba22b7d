package org.brevier.account;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/** What a session at the desk remembers; all of it is text. */
record DeskSession(HttpSession session) {

    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String ROUND = "round";
    private static final String SIGNED_IN = "signed-in";
    private static final String CONFIRMED = "confirmed";
    private static final String BROWSER = "browser";

    /** @param browser as it names itself */
    void begin(Person person, Instant now, String browser) {
        session.setAttribute(PERSON, person.id().toString());
        session.setAttribute(ROUND, Long.toString(person.sessionRound()));
        session.setAttribute(SIGNED_IN, now.toString());
        session.setAttribute(CONFIRMED, now.toString());
        session.setAttribute(BROWSER, browser);
    }

    /** Whose session this is; empty for that of somebody who has not signed in. */
    Optional<UUID> person() {
        return text(PERSON).map(UUID::fromString);
    }

    /** Whether it was begun before all sessions of this person ended. */
    boolean isOfRound(long round) {
        return text(ROUND).map(Long::parseLong).filter(own -> own == round).isPresent();
    }

    Instant signedIn() {
        return text(SIGNED_IN).map(Instant::parse).orElse(Instant.EPOCH);
    }

    Instant confirmed() {
        return text(CONFIRMED).map(Instant::parse).orElse(Instant.EPOCH);
    }

    private Optional<String> text(String name) {
        @Nullable Object value = session.getAttribute(name);
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
