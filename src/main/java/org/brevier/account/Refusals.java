package org.brevier.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.brevier.account.Permissions.Ruling;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** How the desk says no. */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Permissions permissions;
    private final Writes writes;
    private final Trail trail;

    Refusals(Permissions permissions, Writes writes, Trail trail) {
        this.permissions = permissions;
        this.writes = writes;
        this.trail = trail;
    }

    /** Somebody who is not signed in is led to the door, and learns nothing of what is behind it. */
    void leadToTheDoor(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (isRead(request)) {
            lead(DeskAddresses.signIn(wanted(request)), response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void lead(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", address);
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) {
            LOG.warn("Refused: {} {} without the word of its own page", request.getMethod(), path(request));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var person = SignedIn.person(authentication);
        switch (permissions.rule(request, person, SignedIn.isConfirmed(authentication))) {
            case Ruling.Unknown unknown -> {
                var page = person.flatMap(it -> withoutSlash(request, it));
                if (page.isPresent()) {
                    lead(page.get(), response);
                } else {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                }
            }
            case Ruling.ConfirmFirst confirm -> askAgain(request, response);
            case Ruling.WrongMethod wrong -> {
                response.setHeader("Allow", String.join(", ", wrong.allowed()));
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
            case Ruling.Refused refused -> {
                person.ifPresent(it -> record(it, request));
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            case Ruling.SignInFirst signIn -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case Ruling.Allowed allowed -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The page that stands at the same address without a slash at its end. */
    private Optional<String> withoutSlash(HttpServletRequest request, Person person) {
        String path = request.getRequestURI();
        return Optional.of(path)
                .filter(it -> isRead(request) && it.startsWith(DeskAddresses.DESK) && it.endsWith("/"))
                .map(it -> it.substring(0, it.length() - 1))
                .filter(it -> permissions.mayOpen(person, it));
    }

    /** A form is carried along by the page that asks; what was typed is not lost. */
    private static void askAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (isRead(request)) {
            lead(DeskAddresses.confirm(wanted(request)), response);
        } else {
            request.setAttribute(ConfirmationController.SENT_TO, request.getRequestURI());
            request.getRequestDispatcher(DeskAddresses.CONFIRM).forward(request, response);
        }
    }

    private void record(Person person, HttpServletRequest request) {
        LOG.warn("Refused: {} {} to {}", request.getMethod(), path(request), person.id());
        writes.run(() -> {
            trail.record(person.actor(), Act.ACCESS_REFUSED, Optional.empty(), path(request), request.getMethod());
        });
    }

    private static String path(HttpServletRequest request) {
        return LogText.of(request.getRequestURI());
    }
}
