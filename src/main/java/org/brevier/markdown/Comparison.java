package org.brevier.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.PartComparison.Change;
import org.brevier.markdown.PartComparison.Span;

/**
 * What changed from one text to another. Bounded in time: where parts would take too long to compare word by word, they
 * are replaced as a whole.
 *
 * @param parts those of the newer text in its order, and each removed one behind the part that it stood behind
 */
public record Comparison(List<PartComparison> parts) {

    public Comparison {
        parts = List.copyOf(parts);
    }

    public static Comparison of(Manuscript older, Manuscript newer) {
        Lineage lineage = Lineage.between(read(older), read(newer));
        Set<Integer> moved =
                MergeOrder.moved(lineage.base().keySet(), lineage.theirs().keySet());
        var words = new WordComparison();
        return new Comparison(lineage.order().stream()
                .map(number -> part(
                        Optional.ofNullable(lineage.base().get(number)),
                        Optional.ofNullable(lineage.theirs().get(number)),
                        moved.contains(number),
                        words))
                .toList());
    }

    private static List<Part> read(Manuscript manuscript) {
        return Part.of(manuscript).stream().map(part -> part.with("\n")).toList();
    }

    private static PartComparison part(
            Optional<Part> older, Optional<Part> newer, boolean moved, WordComparison words) {
        Part named = newer.or(() -> older).orElseThrow();
        return new PartComparison(
                named.kind(), named.label(), change(older, newer), moved, words.spans(content(older), content(newer)));
    }

    private static Change change(Optional<Part> older, Optional<Part> newer) {
        if (older.isEmpty()) {
            return Change.ADDED;
        }
        if (newer.isEmpty()) {
            return Change.REMOVED;
        }
        return older.get().saysTheSameAs(newer.get()) ? Change.UNCHANGED : Change.CHANGED;
    }

    private static String content(Optional<Part> part) {
        return part.map(Part::content).orElse("");
    }

    /** For each contested part what mine has that theirs has not, as added, and the other way round, as removed. */
    public static List<List<Span>> of(List<Contested> parts) {
        var words = new WordComparison();
        return parts.stream()
                .map(part -> words.spans(Part.content(part.theirs()), Part.content(part.mine())))
                .toList();
    }

    /** Whether all parts are the same and in the same order. */
    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part.change() == Change.UNCHANGED && !part.moved());
    }
}
