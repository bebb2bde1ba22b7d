package org.brevier.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings notices to one destination. */
interface Courier {

    /** The same at every start, as rows name it. */
    String destination();

    /** As people read it; without anything secret. */
    String label();

    /** What kind of receiver it is, as messages name it. */
    String way();

    /** What there is to bring of a story: nothing where it is of no concern there. */
    List<Parcel> pack(Story story);

    Answer deliver(Delivery delivery);

    /**
     * @param recipient the person it is for, where it is for one
     * @param body what {@link #deliver} finds in the delivery
     */
    record Parcel(Optional<UUID> recipient, String body) {

        static Parcel of(String body) {
            return new Parcel(Optional.empty(), body);
        }
    }
}
