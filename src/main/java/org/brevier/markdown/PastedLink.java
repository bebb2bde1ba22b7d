package org.brevier.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a pasted link, if it leads anywhere from here: without what follows readers about. */
final class PastedLink {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r\uFDD0-\uFDEF]");
    private static final Pattern LEADS = Pattern.compile("(?i)(?:https?://|mailto:|tel:).+");

    /** Addresses that stand between a link and where it leads, with the parameter that says where. */
    private static final Map<Pattern, String> DETOURS = Map.of(
            Pattern.compile("(?i)https?://www\\.google\\.[a-z.]{2,6}/url\\?.*"), "q",
            Pattern.compile("(?i)https?://www\\.youtube\\.com/redirect\\?.*"), "q",
            Pattern.compile("(?i)https?://lm?\\.facebook\\.com/l\\.php\\?.*"), "u",
            Pattern.compile("(?i)https?://[a-z0-9]+\\.safelinks\\.protection\\.outlook\\.com/.*\\?.*"), "url");

    private PastedLink() {}

    static Optional<String> address(String href) {
        String address = BREAKS.matcher(href).replaceAll("").strip();
        return LEADS.matcher(address).matches()
                ? Optional.of(escaped(TrackingParameters.without(straight(address))))
                : Optional.empty();
    }

    private static String straight(String address) {
        return DETOURS.entrySet().stream()
                .filter(detour -> detour.getKey().matcher(address).matches())
                .findFirst()
                .flatMap(detour -> parameter(address, detour.getValue()))
                .filter(target -> target.startsWith("https://") || target.startsWith("http://"))
                .orElse(address);
    }

    private static Optional<String> parameter(String address, String name) {
        for (String parameter : address.substring(address.indexOf('?') + 1).split("[&#]", -1)) {
            if (parameter.startsWith(name + "=")) {
                return decoded(parameter.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** With nothing in it that ends an address in Markdown. */
    private static String escaped(String address) {
        var escaped = new StringBuilder(address.length());
        address.codePoints().forEach(c -> {
            if (c <= ' ' || c == 0x7F || "<>\\()".indexOf(c) >= 0) {
                escaped.append("%%%02X".formatted(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return XmlText.only(escaped.toString());
    }
}
