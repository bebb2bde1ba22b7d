package org.brevier.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are sent ({@code brevier.notices.*}).
 *
 * @param look how long the site waits between two looks at what is due; what is done on this node is seen at once
 * @param patience how long a receiver may take to answer
 */
@ConfigurationProperties("brevier.notices")
record OutboxSettings(
        @DefaultValue("1s") Duration look,
        @DefaultValue("10s") Duration patience) {

    private static final Duration MOST_PATIENT = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException naming the component that does not hold what it should */
    OutboxSettings {
        if (!look.isPositive()) {
            throw new IllegalArgumentException("look must be longer than nothing");
        }
        if (!patience.isPositive() || patience.compareTo(MOST_PATIENT) > 0) {
            throw new IllegalArgumentException("patience must be between 1ms and 30s");
        }
    }
}
