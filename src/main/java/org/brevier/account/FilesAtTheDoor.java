package org.brevier.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks who sends a form with files before any of it is read: whoever looks for one field of it, as the filter does that
 * wants the form's word back, has the server write all of it to the disk.
 */
final class FilesAtTheDoor extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FilesAtTheDoor.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Permissions permissions;
    private final Refusals refusals;
    private final LargestForm largest;

    FilesAtTheDoor(Permissions permissions, Refusals refusals, LargestForm largest) {
        this.permissions = permissions;
        this.refusals = refusals;
        this.largest = largest;
    }

    /** Reads as the server does what the form says it is, and somewhat more generously. */
    static boolean isBrought(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isBrought(request) || (isAllowed(request, response) && isRead(request, response))) {
            chain.doFilter(request, response);
        }
    }

    private boolean isAllowed(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var person = SignedIn.person(authentication);
        if (person.isEmpty()) {
            refusals.leadToTheDoor(request, response, new InsufficientAuthenticationException("Nobody is signed in"));
            return false;
        }
        return switch (permissions.rule(request, person, SignedIn.isConfirmed(authentication))) {
            case Permissions.Ruling.Allowed allowed -> true;
            case Permissions.Ruling.ConfirmFirst confirm -> true;
            case Permissions.Ruling.SignInFirst signIn -> refuse(request, response);
            case Permissions.Ruling.Refused refused -> refuse(request, response);
            case Permissions.Ruling.WrongMethod wrong -> refuse(request, response);
            case Permissions.Ruling.Unknown unknown -> refuse(request, response);
        };
    }

    private boolean refuse(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        refusals.refuse(request, response, new AccessDeniedException("The table of rights says no"));
        return false;
    }

    /** Here, where what is wrong with it can be said; what has been written of it is gone again by then. */
    private boolean isRead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > largest.bytes()) {
            return tooLarge(request, response);
        }
        if (!largest.hasRoom()) {
            response.sendError(HttpStatus.INSUFFICIENT_STORAGE.value());
            return false;
        }
        try {
            request.getParts();
            return true;
        } catch (InvalidParameterException e) {
            return e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    ? tooLarge(request, response)
                    : broken(response, e);
        } catch (IllegalStateException | ServletException | IOException e) {
            return broken(response, e);
        }
    }

    private boolean tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader("Accept"))) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return false;
        }
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(JSON.writeValueAsString(Map.of("error", largest.words())).getBytes(StandardCharsets.UTF_8));
        return false;
    }

    /** Mostly because its sender has stopped it. */
    private static boolean broken(HttpServletResponse response, Exception why) throws IOException {
        LOG.info("A form with files could not be read: {}", LogText.of(String.valueOf(why.getMessage())));
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return false;
    }
}
