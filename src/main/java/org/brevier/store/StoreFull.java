package org.brevier.store;

import org.springframework.util.unit.DataSize;

/** Nothing was written: the disk is so full that a write could close the database for everyone. */
public final class StoreFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reserve below which nothing is saved */
    public StoreFull(DataSize left, DataSize reserve) {
        super("The data directory's disk has %d MiB left; nothing is saved below %d MiB"
                .formatted(left.toMegabytes(), reserve.toMegabytes()));
    }
}
