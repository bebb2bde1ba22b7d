package org.brevier.account;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** What an app reads from the picture: whose codes these are, and the secret they are made from (the otpauth URI that all apps know). */
final class SetUpAddress {

    private SetUpAddress() {}

    static String of(String site, EmailAddress email, String secret) {
        return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s"
                .formatted(encoded(site), encoded(email.value()), secret);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
