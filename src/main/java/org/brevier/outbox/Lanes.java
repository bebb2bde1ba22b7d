package org.brevier.outbox;

import java.time.Clock;
import java.util.List;
import org.brevier.store.Writes;
import org.springframework.stereotype.Component;

/** A lane for each courier. */
@Component
class Lanes {

    private final List<Lane> lanes;

    Lanes(Couriers couriers, DeliveryRows rows, Failures failures, Writes writes, Clock clock) {
        lanes = couriers.all().stream()
                .map(courier -> new Lane(courier, rows, failures, writes, clock))
                .toList();
    }

    List<Lane> all() {
        return lanes;
    }
}
