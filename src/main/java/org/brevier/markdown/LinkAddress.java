package org.brevier.markdown;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address cut as RFC 3986 (appendix B) cuts it; a part that is not there is empty. */
record LinkAddress(String scheme, String authority, String path, String query, String fragment) {

    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?\\.?" + "|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
    private static final Pattern USER = Pattern.compile("\\A[A-Za-z0-9._~!$&'()*+,;=:%-]*@");
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    /** Empty for what no browser should be given: a colon or control character where none belongs. */
    static Optional<LinkAddress> read(String written) {
        String text = XmlText.only(written).strip();
        Matcher parts = PARTS.matcher(text);
        boolean odd =
                text.length() != written.strip().length() || text.chars().anyMatch(c -> c < 0x20) || !parts.matches();
        if (odd) {
            return Optional.empty();
        }
        String scheme = part(parts, 1).toLowerCase(Locale.ROOT);
        return scheme.isEmpty() || SCHEME.matcher(scheme).matches()
                ? Optional.of(new LinkAddress(
                        scheme, host(withoutUser(part(parts, 2))), part(parts, 3), part(parts, 4), part(parts, 5)))
                : Optional.empty();
    }

    private static String part(Matcher parts, int group) {
        String part = parts.group(group);
        return part == null ? "" : part;
    }

    /** A user name makes one host look like another, and a password is nobody's but its owner's: the host is the same without. */
    private static String withoutUser(String authority) {
        return USER.matcher(authority).replaceFirst("");
    }

    private static String host(String written) {
        try {
            return written.chars().allMatch(c -> c < 0x80) ? written : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    boolean hasHost() {
        return HOST.matcher(authority).matches();
    }

    LinkAddress withPath(String other) {
        return new LinkAddress(scheme, authority, other, query, fragment);
    }

    /** The address in ASCII, everything escaped that RFC 3986 wants escaped. */
    String written() {
        return Stream.of(
                        scheme.isEmpty() ? "" : scheme + ":",
                        authority.isEmpty() ? "" : "//" + authority,
                        escaped(path, ""),
                        query.isEmpty() ? "" : "?" + escaped(query, "?"),
                        writtenFragment())
                .collect(Collectors.joining());
    }

    /** With its hash in front; empty where there is none. */
    String writtenFragment() {
        return fragment.isEmpty() ? "" : "#" + escaped(fragment, "?");
    }

    private static String escaped(String part, String alsoPlain) {
        var escaped = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
            int c = part.codePointAt(i);
            if (isPlain(c, alsoPlain) || (c == '%' && isEscape(part, i))) {
                escaped.appendCodePoint(c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append("%%%02X".formatted(octet));
                }
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(int c, String alsoPlain) {
        boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letterOrDigit || PLAIN.indexOf(c) >= 0 || alsoPlain.indexOf(c) >= 0;
    }

    private static boolean isEscape(String part, int percent) {
        return percent + 2 < part.length()
                && Character.digit(part.charAt(percent + 1), 16) >= 0
                && Character.digit(part.charAt(percent + 2), 16) >= 0;
    }
}
