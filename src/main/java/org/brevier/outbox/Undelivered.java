package org.brevier.outbox;

import org.springframework.stereotype.Component;

/** What nobody tries to deliver any more, for the board to speak of. */
@Component
public class Undelivered {

    private final DeliveryRows rows;

    Undelivered(DeliveryRows rows) {
        this.rows = rows;
    }

    public long count() {
        return rows.countFailed();
    }

    /** Where an owner can see what they are. */
    public String path() {
        return OutboxRoutes.NOTICES;
    }
}
