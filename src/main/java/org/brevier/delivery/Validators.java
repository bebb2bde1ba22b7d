package org.brevier.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brevier.site.Digests;

/**
 * By what a client can tell that it has a page already (RFC 9110, section 8.8).
 *
 * @param tag the entity tag of the page as it is
 * @param lastModified in whole seconds, where the page says so
 */
record Validators(String tag, Optional<Instant> lastModified) {

    private static final int DIGEST_LENGTH = 32;
    private static final String OF_COMPRESSED = "-gzip\"";
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    /** The tag that the page was given, or else one of its content. */
    static Validators of(Map<String, List<String>> headers, byte[] body) {
        return new Validators(
                first(headers, "ETag").orElseGet(() -> '"' + digest(body) + '"'),
                first(headers, "Last-Modified")
                        .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from)));
    }

    private static Optional<String> first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static String digest(byte[] body) {
        return HexFormat.of().formatHex(Digests.sha256().digest(body)).substring(0, DIGEST_LENGTH);
    }

    /** A strong tag names bytes, so the compressed ones need another; a weak one covers both. */
    String compressedTag() {
        return tag.startsWith("W/") ? tag : tag.substring(0, tag.length() - 1) + OF_COMPRESSED;
    }

    /** Whether the client's copy is as good as ours (section 13.2.2: a date counts only where there is no tag). */
    boolean hold(HttpServletRequest request) {
        var tags = Collections.list(request.getHeaders("If-None-Match"));
        if (!tags.isEmpty()) {
            return tags.stream().anyMatch(this::names);
        }
        return lastModified.isPresent() && !lastModified.get().isAfter(since(request));
    }

    /** Compares weakly, as section 13.1.2 asks; the two encodings of one page are the same page. */
    private boolean names(String tags) {
        String own = opaque(tag);
        return tags.strip().equals("*")
                || TAG.matcher(tags)
                        .results()
                        .anyMatch(match -> opaque(match.group()).equals(own));
    }

    private static String opaque(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return strong.endsWith(OF_COMPRESSED)
                ? strong.substring(0, strong.length() - OF_COMPRESSED.length()) + '"'
                : strong;
    }

    private static Instant since(HttpServletRequest request) {
        try {
            return Instant.ofEpochMilli(request.getDateHeader("If-Modified-Since"));
        } catch (IllegalArgumentException notADate) {
            return Instant.MIN;
        }
    }
}
