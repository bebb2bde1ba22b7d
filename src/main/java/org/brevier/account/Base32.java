package org.brevier.account;

import java.math.BigInteger;
import java.util.Locale;

/** Letters and digits that can be read aloud and typed (RFC 4648, section 6), for whole groups of five bytes. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int BYTE_BITS = 8;

    private Base32() {}

    /** @throws IllegalArgumentException when the bytes are not whole groups of five */
    static String encode(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("not a whole number of groups");
        }
        var text = new StringBuilder();
        var number = new BigInteger(1, bytes);
        for (int shift = bytes.length * BYTE_BITS - BITS; shift >= 0; shift -= BITS) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 0x1F));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException for text that {@link #encode} does not make */
    static byte[] decode(String text) {
        var number = BigInteger.ZERO;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("not Base32");
            }
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(value));
        }
        byte[] bytes = new byte[text.length() * BITS / BYTE_BITS];
        byte[] digits = number.toByteArray();
        int length = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
