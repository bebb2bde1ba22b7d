package org.brevier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    /** Counts what it is asked, and how many ask at once. */
    private static final class Counting implements PasswordEncoder {

        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public @Nullable String encode(@Nullable CharSequence raw) {
            return "hash of " + raw;
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String hash) {
            asked.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(100_000);
            now.decrementAndGet();
            return ("hash of " + raw).equals(hash);
        }
    }

    private final Counting encoder = new Counting();
    private final Passwords passwords = new Passwords(encoder);

    @Test
    void a044AnAccountThatIsNoneCostsAsMuchWorkAsOneThatIs() {
        assertThat(passwords.matches("a word", Optional.of("hash of another"))).isFalse();
        assertThat(encoder.asked).hasValue(1);
        assertThat(passwords.matches("a word", Optional.empty())).isFalse();
        assertThat(encoder.asked).hasValue(2);
    }

    @Test
    void theSameLettersOfAnotherKeyboardAreTheSame() {
        assertThat(passwords.matches("cafe\u0301", Optional.of(passwords.hash("caf\u00E9"))))
                .isTrue();
    }

    @Test
    void a042WhatIsFarTooLongIsNotEvenLookedAt() {
        assertThat(passwords.matches("a".repeat(1_000_000), Optional.of("hash")))
                .isFalse();
        assertThat(encoder.asked).hasValue(0);
    }

    @Test
    void noMoreThanTwoAreComparedAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = Stream.<Callable<Boolean>>generate(() -> () -> passwords.matches("x", Optional.empty()))
                    .limit(200)
                    .toList();
            for (var answer : threads.invokeAll(tries)) {
                assertThat(answer.get()).isFalse();
            }
        }
        assertThat(encoder.asked).hasValue(200);
        assertThat(encoder.most.get()).isBetween(1, 2);
    }
}
