package org.brevier.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute (RFC 6238, with the HMAC-SHA-1 that every app knows). */
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    /** A code of the step before or after is taken too, as clocks differ (RFC 6238, section 5.2). */
    private static final int DRIFT = 1;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Totp() {}

    /** The step whose code this is, of those about now and after the last one that was used. */
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        byte[] typed = code.getBytes(StandardCharsets.US_ASCII);
        return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
                .filter(step -> step > last)
                .filter(step ->
                        MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(StandardCharsets.US_ASCII), typed))
                .findFirst();
    }

    static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS, DIGITS);
    }

    /** RFC 4226, section 5.3: four bytes from where the last half byte points to, without their sign. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
        return ("%0" + digits + "d").formatted(number % POWERS[digits]);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
