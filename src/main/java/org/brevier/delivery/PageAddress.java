package org.brevier.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a kept page is found by: its address with the parameters that mean something there, and the form it was asked for
 * in. Two requests with the same page address get the same page.
 */
record PageAddress(String path, Map<String, String> parameters, boolean asMarkdown) {

    private static final Pattern PAGE = Pattern.compile("/|(?:/\\.well-known)?(/[a-z0-9][a-z0-9._/-]*)");
    private static final Pattern NOT_KEPT = Pattern.compile(
            "/(?:admin|preview|media|assets|actuator|search|oembed|error)(?:/.*)?|/news-sitemap\\.xml|/\\.well-known/.*");

    /** Too many different answers to keep, or none that a change of the site would end. */
    private static final Pattern MADE_ANEW = Pattern.compile("/search(?:/feed\\.xml)?|/oembed|/news-sitemap\\.xml");

    private static final Pattern BRIEFING = Pattern.compile("/briefings/[a-z0-9-]+");
    private static final Pattern LIST =
            Pattern.compile("/|/corrections|/topics(?:/[^/]+)?|/authors/[^/]+|/archive(?:/[^/]+/[^/]+)?");
    private static final Pattern SHARE_IMAGE = Pattern.compile("/share/[a-z0-9-]+\\.png");
    private static final Pattern FEED =
            Pattern.compile("(?:/[^/]+/[^/]+)?/(?:feed\\.xml|atom\\.xml|feed\\.json)|/corrections\\.xml");

    /** Names one state of a picture. What is no stamp names none, as if nothing had been said. */
    private static final String STAMP = "v";

    private static final Map<String, Pattern> VALUES = Map.of(
            "page",
            Pattern.compile("[1-9][0-9]{0,5}"),
            "view",
            Pattern.compile("glance"),
            STAMP,
            Pattern.compile("[0-9a-f]{16}"));

    PageAddress {
        parameters = Map.copyOf(parameters);
    }

    /** Empty for what is not kept: other areas, searches, odd spellings, and parameters with a value that they cannot have. */
    static Optional<PageAddress> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!isRead(request) || !isPage(path) || NOT_KEPT.matcher(path).matches()) {
            return Optional.empty();
        }
        var parameters = new TreeMap<String, String>();
        for (String name : meaningfulAt(path)) {
            String value = request.getParameter(name);
            if (value != null && !isNoStamp(name, value)) {
                parameters.put(name, value);
            }
        }
        boolean asMarkdown = isNegotiated(path) && Accepted.prefersMarkdown(request.getHeader("Accept"));
        return parameters.entrySet().stream().allMatch(it -> isPossible(it.getKey(), it.getValue()))
                ? Optional.of(new PageAddress(path, parameters, asMarkdown))
                : Optional.empty();
    }

    private static boolean isNoStamp(String name, String value) {
        return name.equals(STAMP) && !isPossible(name, value);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Whether what stands there is public, but made for each who asks. */
    static boolean isMadeAnew(HttpServletRequest request) {
        return isRead(request) && MADE_ANEW.matcher(request.getRequestURI()).matches();
    }

    private static boolean isPage(String path) {
        var page = PAGE.matcher(path);
        return page.matches() && (page.group(1) == null || Segments.areWords(page.group(1)));
    }

    private static Set<String> meaningfulAt(String path) {
        if (FEED.matcher(path).matches()) {
            return Set.of("page", "view");
        }
        if (SHARE_IMAGE.matcher(path).matches()) {
            return Set.of(STAMP);
        }
        return LIST.matcher(path).matches() ? Set.of("page") : Set.of();
    }

    private static boolean isPossible(String parameter, String value) {
        var values = VALUES.get(parameter);
        return values != null && values.matcher(value).matches();
    }

    private static boolean isNegotiated(String path) {
        return BRIEFING.matcher(path).matches();
    }

    /** Whether the same address answers in more than one form. */
    boolean isNegotiated() {
        return isNegotiated(path);
    }
}
