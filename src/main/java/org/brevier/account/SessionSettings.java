package org.brevier.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle after the last request
 * @param absolute after the sign-in, whatever is done meanwhile
 */
@ConfigurationProperties("brevier.sessions")
record SessionSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration absolute) {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(30);

    /** @throws IllegalArgumentException when a limit is none */
    SessionSettings {
        if (!isLimit(idle)) {
            throw new IllegalArgumentException("idle must be between 1m and 30d");
        }
        if (!isLimit(absolute)) {
            throw new IllegalArgumentException("absolute must be between 1m and 30d");
        }
    }

    private static boolean isLimit(Duration duration) {
        return duration.compareTo(LEAST) >= 0 && duration.compareTo(MOST) <= 0;
    }
}
