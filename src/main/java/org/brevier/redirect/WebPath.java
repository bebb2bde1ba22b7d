package org.brevier.redirect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * A path in the one spelling that it is known by, however it was asked for or typed: UTF-8 in percent signs (RFC 3986,
 * section 2.1) of Unicode's composed form, without a slash at its end.
 */
public record WebPath(String value) {

    private static final int LONGEST = 500;

    /** What no server of ours would answer: it could name another host, lead upwards, or hide what it is. */
    private static final Pattern ODD =
            Pattern.compile("(?s)[^/].*|.*(?://|/\\.\\.?(?:/|\\z)|[\\\\;?#\\p{C}\\p{Zl}\\p{Zp}]).*");

    private static final Set<String> PRIVATE = Set.of("admin", "preview", "actuator", "assets", "error");

    /** @param spelt as a request has it, or an editor who need not know of percent signs */
    public static Optional<WebPath> of(String spelt) {
        return spelt.length() > 3 * LONGEST
                ? Optional.empty()
                : decoded(spelt)
                        .map(path -> Normalizer.normalize(path, Normalizer.Form.NFC))
                        .filter(path -> !ODD.matcher(path).matches())
                        .map(path -> UriUtils.encodePath(withoutSlash(path), StandardCharsets.UTF_8))
                        .filter(path -> path.length() <= LONGEST)
                        .map(WebPath::new);
    }

    private static Optional<String> decoded(String spelt) {
        var bytes = new ByteArrayOutputStream(spelt.length());
        for (int i = 0; i < spelt.length(); ) {
            int letter = spelt.codePointAt(i);
            if (letter == '%') {
                int value = i + 2 < spelt.length() ? hex(spelt.charAt(i + 1)) * 16 + hex(spelt.charAt(i + 2)) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                bytes.write(value);
                i += 3;
            } else {
                bytes.writeBytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(letter);
            }
        }
        return text(bytes.toByteArray());
    }

    /** Far below nought for what is no digit, so that no digit beside it makes up for that. */
    private static int hex(char digit) {
        int value = digit < 128 ? Character.digit(digit, 16) : -1;
        return value < 0 ? -1000 : value;
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    public boolean isFront() {
        return value.equals("/");
    }

    /** Whether it lies in an area where nothing is for readers to find. */
    boolean isPrivate() {
        return PRIVATE.contains(value.split("/", 3)[1]);
    }

    /** As people read it. */
    public String spoken() {
        return UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return value;
    }
}
