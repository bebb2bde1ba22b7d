package org.brevier.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.site.ContentSecurityPolicy;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What every answer tells the browser to refuse, whatever its kind. */
@Component
class SecurityHeaders {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    private static final Pattern FRAME_SOURCES = Pattern.compile("frame-src ([^;]+)");
    private static final Pattern PRIVATE = Pattern.compile("/(admin|preview)(/.*)?");
    private static final Pattern READ_BY_PROGRAMS = Pattern.compile(".*\\.(xml|json|md|opml)");
    private static final Pattern SHOWN_ELSEWHERE = Pattern.compile("/(media|share)/.*|/assets/icon.*|/favicon\\.ico");

    private final Map<String, String> always;

    SecurityHeaders(Site site) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CONTENT_POLICY, ContentSecurityPolicy.plain(site.isSecure()));
        headers.put("Permissions-Policy", permissions(List.of()));
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (site.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        always = headers;
    }

    /** @param path the path as the client sent it */
    void writeTo(HttpServletResponse response, String path) {
        always.forEach(response::setHeader);
        boolean programs = isForPrograms(path);
        boolean elsewhere = programs || SHOWN_ELSEWHERE.matcher(path).matches();
        response.setHeader("Cross-Origin-Resource-Policy", elsewhere ? "cross-origin" : "same-origin");
        if (programs) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        if (isPrivate(path)) {
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** However its letters are spelt: the server decodes them before it looks for what stands there. */
    private static boolean isPrivate(String path) {
        return PRIVATE.matcher(path).matches() || PRIVATE.matcher(decoded(path)).matches();
    }

    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }

    private static boolean isForPrograms(String path) {
        return READ_BY_PROGRAMS.matcher(path).matches() && !isPrivate(path);
    }

    /** The permissions of a page with this content policy: its frames may ask for what a player needs, and for no more. */
    static String permissionsBeside(String contentPolicy) {
        var frames = FRAME_SOURCES.matcher(contentPolicy);
        return permissions(frames.find() ? Arrays.asList(frames.group(1).split(" ")) : List.of());
    }

    /** A page can lend only what it has: its own origin stands beside those of its frames. */
    private static String permissions(List<String> frames) {
        String players = Stream.concat(Stream.of("self"), frames.stream().map("\"%s\""::formatted))
                .collect(Collectors.joining(" ", "(", ")"));
        return ("accelerometer=(), autoplay=%s, camera=(), clipboard-read=(), display-capture=(), fullscreen=%s,"
                        + " geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()")
                .formatted(frames.isEmpty() ? "()" : players, players);
    }
}
