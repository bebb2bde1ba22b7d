package org.brevier.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.brevier.site.Secret;
import org.brevier.site.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Browsers in which somebody has signed in before. Their tries count for themselves, so that whoever guesses from the same
 * network, or through the same proxy, cannot shut the owner of the account out. The word is made from the hash of the
 * password and ends with it.
 */
@Component
class KnownBrowsers {

    private static final Duration LIFE = Duration.ofDays(365);
    private static final int SHOWN = 16;

    private final PersonRows rows;
    private final boolean secure;
    private final String name;

    KnownBrowsers(PersonRows rows, Site site) {
        this.rows = rows;
        this.secure = site.isSecure();
        this.name = secure ? "__Host-brevier-known" : "brevier-known";
    }

    void remember(Person person, HttpServletResponse response) {
        rows.password(person.id()).map(hash -> word(person, hash)).ifPresent(word -> {
            var cookie = ResponseCookie.from(name, word)
                    .path("/")
                    .secure(secure)
                    .httpOnly(true)
                    .sameSite("Lax")
                    .maxAge(LIFE)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    /** What the tries of a request count for: the browser, where it is known for this account, and otherwise the network it is in. */
    Network network(HttpServletRequest request, String email) {
        return cookie(request)
                .filter(word -> isKnown(word, email))
                .map(word -> new Network("known " + Secret.sha256(word).substring(0, SHOWN)))
                .orElseGet(() -> Network.of(request.getRemoteAddr()));
    }

    private Optional<String> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private boolean isKnown(String word, String email) {
        return EmailAddress.parse(email)
                .flatMap(rows::credentials)
                .map(credentials -> word(credentials.person(), credentials.password()))
                .filter(own -> MessageDigest.isEqual(bytes(own), bytes(word)))
                .isPresent();
    }

    private static String word(Person person, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(hash), "RAW"));
            return HexFormat.of().formatHex(mac.doFinal(bytes("known browser " + person.id())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
