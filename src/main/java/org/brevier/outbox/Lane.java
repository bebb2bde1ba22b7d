package org.brevier.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.brevier.store.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to one destination: its deliveries one after the other, in no transaction while they are under way. A node that
 * dies between sending and writing down that it has sent sends once more, under the same id.
 */
final class Lane {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    /** Longer than any try can take: until then no other node takes up what this one has in hand. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);

    private final Courier courier;
    private final DeliveryRows rows;
    private final Failures failures;
    private final Writes writes;
    private final Clock clock;

    Lane(Courier courier, DeliveryRows rows, Failures failures, Writes writes, Clock clock) {
        this.courier = courier;
        this.rows = rows;
        this.failures = failures;
        this.writes = writes;
        this.clock = clock;
    }

    /** @return whether there was one, and so may be another */
    boolean look() {
        var now = clock.instant();
        if (!rows.isOneDue(courier.destination(), now)) {
            return false;
        }
        var claimed = new AtomicReference<Delivery>();
        writes.inPassing(
                () -> rows.claim(courier.destination(), now, now.plus(IN_HAND)).ifPresent(claimed::set));
        var delivery = claimed.get();
        if (delivery == null) {
            return false;
        }
        settle(delivery, deliver(delivery));
        return true;
    }

    private Answer deliver(Delivery delivery) {
        try {
            return courier.deliver(delivery);
        } catch (RuntimeException e) {
            log.warn("A notice could not be sent to {}", courier.label(), e);
            return new Answer.NotNow("could not be sent: " + e.getClass().getSimpleName());
        }
    }

    private void settle(Delivery delivery, Answer answer) {
        switch (answer) {
            case Answer.Arrived arrived -> writes.inPassing(() -> rows.arrived(delivery));
            case Answer.Never never -> failures.giveUp(delivery, courier.label(), never.why());
            case Answer.NotNow notNow -> postpone(delivery, notNow.why());
        }
    }

    private void postpone(Delivery delivery, String why) {
        var next = clock.instant().plus(Backoff.after(delivery.tries(), ThreadLocalRandom.current()));
        if (next.isAfter(delivery.firstAt().plus(Backoff.PERSISTENCE))) {
            failures.giveUp(delivery, courier.label(), why);
        } else {
            writes.inPassing(() -> rows.postpone(delivery, next, why));
        }
    }
}
