package org.brevier.site;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random words that open something: told once, and kept as a digest alone. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    /** A new one of 256 bits, in letters, digits, hyphens and underscores. */
    public static String random() {
        return random(BYTES);
    }

    /** The same, of so many bytes. */
    public static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a database may know of a secret that nobody could guess; for passwords it would be too quick. */
    public static String sha256(String secret) {
        return HexFormat.of().formatHex(Digests.sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
