package org.brevier.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that anybody may read. Whether something stands there is for the pages to say. */
final class PublicArea {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final RequestMatcher ADDRESSES = anyOf(
            "/",
            "/{page}",
            "/briefings/{briefing}",
            "/briefings/{briefing}/{version}",
            "/topics/{topic}",
            "/topics/{topic}/{feed}",
            "/authors/{author}",
            "/authors/{author}/{feed}",
            "/archive/{year}/{month}",
            "/search/{feed}",
            "/share/{picture}",
            "/media/{id}/{name}",
            "/preview/{token}",
            "/assets/**",
            "/.well-known/security.txt",
            "/actuator/health/liveness",
            "/actuator/health/readiness");

    /** Who reads a draft by a link may say there what they think of it. */
    private static final RequestMatcher ANSWERED = pathPattern("/preview/{token}");

    private PublicArea() {}

    static boolean isOpen(HttpServletRequest request) {
        return (READING.contains(request.getMethod()) && ADDRESSES.matches(request))
                || (request.getMethod().equals("POST") && ANSWERED.matches(request));
    }

    /** Outside the area nothing is said to exist; inside it there is little but reading. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (ADDRESSES.matches(request)) {
            response.setHeader("Allow", ANSWERED.matches(request) ? "GET, HEAD, POST" : "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(pattern -> pathPattern(pattern))
                .toList());
    }
}
