package org.brevier.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a text names a file of the site's own. */
public sealed interface OwnFile {

    Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{32})/[^/]+");
    Pattern STEPS = Pattern.compile("(?:\\.{1,2}/)*+");
    Pattern ELSEWHERE =
            Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*|.*[\\\\\\p{Cntrl}].*|.*(?:^|/)\\.{0,2}(?:/.*|$)");

    /** By its address. */
    record ById(String id) implements OwnFile {}

    /** By where the content folder has it, such as {@code media/tides.png}. */
    record ByPath(String path) implements OwnFile {}

    /** Empty for what leads to another site, or out of the content folder. */
    static Optional<OwnFile> named(String reference) {
        var address = ADDRESS.matcher(reference);
        if (address.matches()) {
            return Optional.of(new ById(address.group(1)));
        }
        String path = STEPS.matcher(decoded(reference)).replaceFirst("");
        return ELSEWHERE.matcher(path).matches() ? Optional.empty() : Optional.of(new ByPath(path));
    }

    private static String decoded(String reference) {
        try {
            return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return reference;
        }
    }
}
