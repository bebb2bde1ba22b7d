package org.brevier.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address taken apart. What a browser might read otherwise than we do is none: user names, ports,
 * backslashes, blanks, and hosts that are not plain domain names (numbers and brackets of IP addresses, single words,
 * letters beyond ASCII).
 *
 * @param text the whole address, with https in front
 * @param path with its percent signs as they are, never empty
 * @param query with its percent signs as they are, empty where there is none
 * @param fragment what follows the hash, empty where there is none
 */
record WebAddress(String text, boolean secure, String host, String path, String query, String fragment) {

    private static final int LONGEST = 2_048;
    private static final int LONGEST_HOST = 253;

    private static final Pattern DOMAIN_NAME =
            Pattern.compile("(?:[a-z0-9_-]{1,63}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");

    /** Segments that a browser takes for steps upwards. */
    private static final Pattern DOTS = Pattern.compile("/(?:\\.|%2[eE]){1,2}(?:/|\\z)");

    static Optional<WebAddress> of(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(new URI(new URI(address).toASCIIString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<WebAddress> of(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if ((!secure && !"http".equalsIgnoreCase(uri.getScheme()))
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawAuthority().contains(":")) {
            return Optional.empty();
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.length() > LONGEST_HOST
                || !DOMAIN_NAME.matcher(host).matches()
                || DOTS.matcher(uri.getRawPath()).find()) {
            return Optional.empty();
        }
        String path = part(uri.getRawPath());
        String query = part(uri.getRawQuery());
        String fragment = part(uri.getRawFragment());
        String text = "https://" + host + path + (query.isEmpty() ? "" : "?" + query)
                + (fragment.isEmpty() ? "" : "#" + fragment);
        return Optional.of(new WebAddress(text, secure, host, path.isEmpty() ? "/" : path, query, fragment));
    }

    private static String part(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** The first value of each parameter, with its percent signs as they are. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
        return parameters;
    }

    /** A parameter whose whole value has this pattern. */
    Optional<String> parameter(String name, Pattern pattern) {
        return Optional.ofNullable(parameters().get(name))
                .filter(value -> pattern.matcher(value).matches());
    }
}
