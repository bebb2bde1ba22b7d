package org.brevier.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many values a few at a time: PostgreSQL binds 65,535 of them to one statement, and plans badly long before. */
public final class Portions {

    private static final int MOST = 1_000;

    private Portions() {}

    /** In their order; none for no values. */
    public static <T> Stream<List<T>> of(Collection<T> values) {
        var all = List.copyOf(values);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + MOST)));
    }
}
