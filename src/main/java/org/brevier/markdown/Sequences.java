package org.brevier.markdown;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What two sequences have in common, in the same order. */
final class Sequences {

    static final int NONE = -1;

    private Sequences() {}

    /** For each later element the place of the earlier one that it is; -1 for one that is not in the longest common run. */
    static <T> int[] origins(List<T> earlier, List<T> later) {
        List<Change> changes = new MyersDiffWithLinearSpace<T>()
                .computeDiff(earlier, later, null).stream()
                        .sorted(Comparator.comparingInt((Change change) -> change.startRevised)
                                .thenComparingInt(change -> change.startOriginal))
                        .toList();
        int[] origins = new int[later.size()];
        Arrays.fill(origins, NONE);
        int i = 0;
        int j = 0;
        for (Change change : changes) {
            while (j < change.startRevised) {
                origins[j++] = i++;
            }
            i = change.endOriginal;
            j = change.endRevised;
        }
        while (j < later.size()) {
            origins[j++] = i++;
        }
        return origins;
    }
}
