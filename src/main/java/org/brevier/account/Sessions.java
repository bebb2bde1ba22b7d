package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. The session knows an id; who that is, what they may do and whether they are still here is read anew
 * for each request, so that what an owner changes holds from the next one on, whichever node answers it.
 */
@Component
class Sessions implements SecurityContextRepository {

    private static final Duration CONFIRMED_FOR = Duration.ofMinutes(10);
    private static final Duration HALF_FOR = Duration.ofMinutes(5);

    private final People people;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(People people, SessionSettings settings, Clock clock) {
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a session with an id that nobody knew before, and forgets whatever was there. */
    void begin(HttpServletRequest request, Person person) {
        end(request);
        var session = request.getSession();
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
        new DeskSession(session).begin(person, clock.instant(), browser(request));
        SessionCsrfTokens.renew(session);
    }

    private static String browser(HttpServletRequest request) {
        return LogText.of(Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }

    /** Remembers that a password was right until the second factor is given, in a session of nobody's. */
    void beginHalf(HttpServletRequest request, Person person) {
        end(request);
        new DeskSession(request.getSession()).beginHalf(person, clock.instant());
    }

    /** Who has given a right password a short while ago, and no second factor. */
    Optional<Person> half(HttpServletRequest request) {
        return session(request)
                .flatMap(session -> session.half()
                        .filter(id -> isWithin(HALF_FOR, session.signedIn()))
                        .flatMap(id -> present(id, session)));
    }

    /** They have said once more who they are. */
    void confirm(HttpServletRequest request) {
        session(request).ifPresent(session -> session.confirm(clock.instant()));
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    @SuppressWarnings("deprecation") // what the interface's own deferred loading calls
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        var context = SecurityContextHolder.createEmptyContext();
        signedIn(exchange.getRequest()).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        return session(request)
                .flatMap(session -> person(session).map(person -> new SignedIn(person, isConfirmed(session))));
    }

    private static Optional<DeskSession> session(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(DeskSession::new);
    }

    private Optional<Person> person(DeskSession session) {
        return session.person()
                .filter(id -> isWithin(settings.absolute(), session.signedIn()))
                .flatMap(id -> present(id, session));
    }

    private Optional<Person> present(UUID id, DeskSession session) {
        return people.find(id).filter(Person::isActive).filter(person -> session.isOfRound(person.sessionRound()));
    }

    private boolean isConfirmed(DeskSession session) {
        return isWithin(CONFIRMED_FOR, session.confirmed());
    }

    private boolean isWithin(Duration duration, Instant since) {
        return clock.instant().isBefore(since.plus(duration));
    }

    /** A session is begun where somebody signs in, and nowhere else. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        throw new IllegalStateException("Nothing but a sign-in begins a session");
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session(request).flatMap(DeskSession::person).isPresent();
    }
}
