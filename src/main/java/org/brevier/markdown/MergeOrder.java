package org.brevier.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the parts of two texts that come from one in a row: theirs as they stand, and between them what I added or moved,
 * behind what it stands behind in mine. A part that both moved stands where they put it.
 */
final class MergeOrder {

    private MergeOrder() {}

    /** Every number of theirs and mine, once. */
    static List<Integer> of(List<Integer> base, List<Integer> theirs, List<Integer> mine) {
        Set<Integer> movedByThem = moved(base, theirs);
        Set<Integer> movedByMe = moved(base, mine);
        Set<Integer> standing = new HashSet<>(theirs);
        standing.removeAll(movedByMe);
        movedByThem.stream().filter(theirs::contains).forEach(standing::add);
        var order = new ArrayList<>(theirs);
        int before = Sequences.NONE;
        for (Integer part : mine) {
            if (!standing.contains(part)) {
                order.removeAll(Set.of(part));
                order.add(order.indexOf(before) + 1, part);
            }
            if (!movedByThem.contains(part)) {
                before = part;
            }
        }
        return order;
    }

    /** What is in both and does not stand in the order of the others. */
    static Set<Integer> moved(Collection<Integer> earlier, Collection<Integer> later) {
        List<Integer> then =
                earlier.stream().filter(Set.copyOf(later)::contains).toList();
        List<Integer> now = later.stream().filter(Set.copyOf(earlier)::contains).toList();
        int[] origins = Sequences.origins(then, now);
        var moved = new HashSet<Integer>();
        for (int j = 0; j < now.size(); j++) {
            if (origins[j] == Sequences.NONE) {
                moved.add(now.get(j));
            }
        }
        return moved;
    }
}
