package org.brevier.account;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** What a session at the desk remembers; all of it is text. */
record DeskSession(HttpSession session) {

    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String ROUND = "round";
    private static final String SIGNED_IN = "signed-in";
    private static final String CONFIRMED = "confirmed";
    private static final String BROWSER = "browser";
    private static final String HALF = "half";

    /** Words that one page leaves for the next. */
    enum Note {
        NEW_SECRET,
        CHALLENGE
    }

    /** @param browser as it names itself */
    void begin(Person person, Instant now, String browser) {
        session.setAttribute(PERSON, person.id().toString());
        session.setAttribute(ROUND, Long.toString(person.sessionRound()));
        session.setAttribute(SIGNED_IN, now.toString());
        session.setAttribute(CONFIRMED, now.toString());
        session.setAttribute(BROWSER, browser);
    }

    /** The password was right, and a second factor is asked for: nobody is signed in. */
    void beginHalf(Person person, Instant now) {
        session.setAttribute(HALF, person.id().toString());
        session.setAttribute(ROUND, Long.toString(person.sessionRound()));
        session.setAttribute(SIGNED_IN, now.toString());
    }

    void confirm(Instant now) {
        session.setAttribute(CONFIRMED, now.toString());
    }

    /** Whose session this is; empty for that of somebody who has not signed in. */
    Optional<UUID> person() {
        return text(PERSON).map(UUID::fromString);
    }

    Optional<UUID> half() {
        return text(HALF).map(UUID::fromString);
    }

    /** Whether it was begun before all sessions of this person ended. */
    boolean isOfRound(long round) {
        return isRound(text(ROUND), round);
    }

    static boolean isOfRound(Session session, long round) {
        return isRound(text(session::getAttribute, ROUND), round);
    }

    private static boolean isRound(Optional<String> own, long round) {
        return own.map(Long::parseLong).filter(it -> it == round).isPresent();
    }

    Instant signedIn() {
        return moment(text(SIGNED_IN));
    }

    static Instant signedIn(Session session) {
        return moment(text(session::getAttribute, SIGNED_IN));
    }

    Instant confirmed() {
        return moment(text(CONFIRMED));
    }

    private static Instant moment(Optional<String> text) {
        return text.map(Instant::parse).orElse(Instant.EPOCH);
    }

    static String browser(Session session) {
        return text(session::getAttribute, BROWSER).orElse("");
    }

    void leave(Note note, String text) {
        session.setAttribute(note.name(), text);
    }

    Optional<String> read(Note note) {
        return text(note.name());
    }

    /** A note that works once. */
    Optional<String> take(Note note) {
        var text = text(note.name());
        session.removeAttribute(note.name());
        return text;
    }

    private Optional<String> text(String name) {
        return text(session::getAttribute, name);
    }

    private static Optional<String> text(Function<String, @Nullable Object> session, String name) {
        return session.apply(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
