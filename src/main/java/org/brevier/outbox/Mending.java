package org.brevier.outbox;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.brevier.account.Person;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Component;

/** What an owner does about a notice that does not arrive. */
@Component
class Mending {

    private final DeliveryRows rows;
    private final Writes writes;
    private final Trail trail;
    private final Bell bell;
    private final Clock clock;

    Mending(DeliveryRows rows, Writes writes, Trail trail, Bell bell, Clock clock) {
        this.rows = rows;
        this.writes = writes;
        this.trail = trail;
        this.bell = bell;
        this.clock = clock;
    }

    /** @return whether it had failed */
    boolean sendAgain(UUID id, Person by) {
        return mend(id, by, Act.NOTICE_SENT_AGAIN, delivery -> rows.again(delivery.id(), clock.instant()));
    }

    /** @return whether it was there */
    boolean drop(UUID id, Person by) {
        return mend(id, by, Act.NOTICE_DROPPED, delivery -> rows.drop(delivery.id()));
    }

    private boolean mend(UUID id, Person by, Act act, Predicate<Delivery> how) {
        return writes.run(() -> {
            var delivery = rows.find(id).filter(how);
            delivery.ifPresent(mended -> {
                trail.record(
                        by.actor(),
                        act,
                        Optional.of(mended.briefing()),
                        mended.about(),
                        mended.kind().label());
                bell.ringAfterCommit();
            });
            return delivery.isPresent();
        });
    }
}
