package org.brevier.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests by algorithms that every Java has. */
public final class Digests {

    private Digests() {}

    public static MessageDigest sha256() {
        return by("SHA-256");
    }

    /** Not for secrets: the one digest that every store of files compares. */
    public static MessageDigest md5() {
        return by("MD5");
    }

    private static MessageDigest by(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has " + algorithm, e);
        }
    }
}
