package org.brevier.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.brevier.site.Secret;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and compares them. A comparison takes as long for an account that is none, and no more than two run at
 * once: each needs 19 MiB and a processor.
 */
@Component
class Passwords {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoded(Secret.random());
    }

    /** @throws SignInBusy when too many wait already */
    String hash(String password) {
        return inTurn(() -> encoded(normal(password)));
    }

    /**
     * @param hash empty for an account that is none or has no password; then nothing matches, in the same time
     * @throws SignInBusy when too many wait already
     */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > 2 * PasswordRule.LONGEST) {
            return false;
        }
        boolean same = inTurn(() -> encoder.matches(normal(password), hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    private String encoded(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password without a hash");
        }
        return hash;
    }

    /** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 3.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SignInBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
