package org.brevier.outbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody who is told anything, as the settings say. */
record Couriers(List<Courier> all) {

    Couriers {
        all = List.copyOf(all);
    }

    static Couriers of(Stream<? extends Courier> couriers) {
        return new Couriers(couriers.<Courier>map(courier -> courier).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Optional<Courier> find(String destination) {
        return all.stream()
                .filter(courier -> courier.destination().equals(destination))
                .findFirst();
    }
}
