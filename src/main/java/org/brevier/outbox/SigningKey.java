package org.brevier.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs notices as Standard Webhooks 1.0 says: by HMAC with SHA-256, with a secret that site and receiver share. */
final class SigningKey {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    private SigningKey(byte[] secret) {
        this.secret = secret;
    }

    /** A symmetric secret is base64 with a prefix, between 24 and 64 bytes (section "Signature scheme"). */
    static Optional<SigningKey> parse(String written) {
        if (!written.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getDecoder().decode(written.substring(PREFIX.length()));
            return secret.length >= SHORTEST && secret.length <= LONGEST
                    ? Optional.of(new SigningKey(secret))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The value of {@code webhook-signature}: id, time and body joined by full stops, signed.
     *
     * @param seconds since 1970, when this try was made
     */
    String sign(String id, long seconds, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            String signed = id + "." + seconds + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
