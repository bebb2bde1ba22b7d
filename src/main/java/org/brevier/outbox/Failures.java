package org.brevier.outbox;

import java.time.Clock;
import java.util.Optional;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Component;

/** What becomes of a delivery that nobody tries any more: it stays to be looked at, and the owners are told. */
@Component
class Failures {

    static final Actor OUTBOX = Actor.named("outbox");

    private final DeliveryRows rows;
    private final Announcements announcements;
    private final Writes writes;
    private final Trail trail;
    private final Clock clock;

    Failures(DeliveryRows rows, Announcements announcements, Writes writes, Trail trail, Clock clock) {
        this.rows = rows;
        this.announcements = announcements;
        this.writes = writes;
        this.trail = trail;
        this.clock = clock;
    }

    void giveUp(Delivery delivery, String label, String why) {
        writes.run(() -> {
            boolean isFirst = !rows.hasFailed(delivery.destination());
            if (!rows.giveUp(delivery, why)) {
                return;
            }
            String sentence = "%s: %s (%d tries)".formatted(label, why, delivery.tries());
            trail.record(
                    OUTBOX,
                    Act.NOTICE_FAILED,
                    Optional.of(delivery.briefing()),
                    delivery.about(),
                    delivery.kind().label() + ", " + sentence);
            // One word of a destination that takes nothing is enough, and none that a word of failure failed.
            if (isFirst && delivery.kind() != Kind.FAILED) {
                announcements.add(Kind.FAILED, delivery.briefing(), OUTBOX, sentence, clock.instant());
            }
        });
    }
}
