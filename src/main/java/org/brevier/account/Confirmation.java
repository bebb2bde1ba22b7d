package org.brevier.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.brevier.account.DeskSession.Note;
import org.brevier.account.SignIn.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads, on any form that brings it, the password or key with which somebody says again who they are. It stands before the
 * table of rights, so that the form itself goes on to where it was sent, with all that was typed in it.
 */
final class Confirmation extends OncePerRequestFilter {

    static final String PASSWORD = "confirm-password";
    static final String KEY = "confirm-key";

    /** Where the page that asks finds what came of the last answer. */
    static final String OUTCOME = Confirmation.class.getName();

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final Sessions sessions;

    Confirmation(SignIn signIn, Passkeys passkeys, Sessions sessions) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getMethod().equals("POST")) {
                SignedIn.person(SecurityContextHolder.getContext().getAuthentication())
                        .ifPresent(person -> read(person, request));
            }
        } catch (SignInBusy busy) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    private void read(Person person, HttpServletRequest request) {
        var outcome = outcome(person, request);
        if (outcome.isEmpty()) {
            return;
        }
        request.setAttribute(OUTCOME, outcome.get());
        if (outcome.get() instanceof Outcome.In) {
            sessions.confirm(request);
            SecurityContextHolder.getContext().setAuthentication(new SignedIn(person, true));
        }
    }

    private Optional<Outcome> outcome(Person person, HttpServletRequest request) {
        return filled(request.getParameter(KEY))
                .map(key -> byKey(person, key, request))
                .or(() -> filled(request.getParameter(PASSWORD))
                        .map(password -> signIn.again(person, password, Network.of(request.getRemoteAddr()))));
    }

    private Outcome byKey(Person person, String key, HttpServletRequest request) {
        String challenge =
                new DeskSession(request.getSession()).take(Note.CHALLENGE).orElse("");
        return passkeys.recognise(challenge, key)
                        .filter(it -> it.id().equals(person.id()))
                        .isPresent()
                ? new Outcome.In(person)
                : new Outcome.Refused();
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).filter(it -> !it.isEmpty());
    }
}
