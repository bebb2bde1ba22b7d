package org.brevier.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.MergedPart.Settled;

/** Merges the parts of two texts. */
final class PartMerge {

    private static final int END = -1;

    private final Lineage lineage;
    private final boolean baseKnown;
    private final String lineEnd;
    private final Map<Integer, Integer> behindInTheirs;
    private final Map<Integer, Integer> behindInMine;

    PartMerge(Lineage lineage, boolean baseKnown, String lineEnd) {
        this.lineage = lineage;
        this.baseKnown = baseKnown;
        this.lineEnd = lineEnd;
        this.behindInTheirs = neighbours(lineage.theirs());
        this.behindInMine = neighbours(lineage.mine());
    }

    private static Map<Integer, Integer> neighbours(Map<Integer, Part> parts) {
        List<Integer> numbers = List.copyOf(parts.keySet());
        var behind = new HashMap<Integer, Integer>();
        for (int i = 0; i < numbers.size(); i++) {
            behind.put(numbers.get(i), next(numbers, i));
        }
        return behind;
    }

    private static int next(List<Integer> numbers, int i) {
        return i + 1 < numbers.size() ? numbers.get(i + 1) : END;
    }

    List<MergedPart> merged() {
        List<Integer> order =
                lineage.order().stream().filter(number -> !isGone(number)).toList();
        var merged = new ArrayList<MergedPart>();
        int end;
        for (int i = 0; i < order.size(); i = end) {
            end = endOfRun(order, i);
            List<Integer> run = order.subList(i, end);
            if (run.stream().anyMatch(lineage.theirs()::containsKey)
                    && run.stream().anyMatch(lineage.mine()::containsKey)
                    && isOneSided(run.getFirst())) {
                merged.add(contested(run));
            } else {
                for (int j = i; j < end; j++) {
                    merged.add(merged(order.get(j), next(order, j)));
                }
            }
        }
        return merged;
    }

    /** Taken out by one of them, and not changed by the other. */
    private boolean isGone(int number) {
        return isOneSided(number)
                && in(lineage.base(), number)
                        .filter(base -> any(number).saysTheSameAs(base))
                        .isPresent();
    }

    private boolean isOneSided(int number) {
        return lineage.theirs().containsKey(number) != lineage.mine().containsKey(number);
    }

    private static Optional<Part> in(Map<Integer, Part> parts, int number) {
        return Optional.ofNullable(parts.get(number));
    }

    private Part any(int number) {
        return in(lineage.theirs(), number).or(() -> in(lineage.mine(), number)).orElseThrow();
    }

    /** Neighbours that stand in one of the two texts only, so that they stand at the same place of both. */
    private int endOfRun(List<Integer> order, int start) {
        int end = start + 1;
        while (isOneSided(order.get(start)) && end < order.size() && isOneSided(order.get(end))) {
            end++;
        }
        return end;
    }

    private Contested contested(List<Integer> run) {
        Part first = any(
                run.stream().filter(lineage.theirs()::containsKey).findFirst().orElseGet(run::getFirst));
        return new Contested(
                first.kind(),
                first.label(),
                joined(lineage.base(), run),
                joined(lineage.theirs(), run),
                joined(lineage.mine(), run));
    }

    private String joined(Map<Integer, Part> parts, List<Integer> run) {
        List<Part> present =
                run.stream().flatMap(number -> in(parts, number).stream()).toList();
        return Part.content(Seams.joined(
                present.stream()
                        .<MergedPart>map(part -> new Settled(part.kind(), part.label(), part.text()))
                        .toList(),
                List.of()));
    }

    private MergedPart merged(int number, int next) {
        return settled(number)
                .<MergedPart>map(
                        part -> new Settled(part.kind(), part.label(), part.content() + gap(part, number, next)))
                .orElseGet(() -> contested(List.of(number)));
    }

    private Optional<Part> settled(int number) {
        Optional<Part> base = in(lineage.base(), number);
        if (isOneSided(number)) {
            return baseKnown && base.isEmpty() ? Optional.of(any(number)) : Optional.empty();
        }
        Part theirs = in(lineage.theirs(), number).orElseThrow();
        Part mine = in(lineage.mine(), number).orElseThrow();
        if (base.filter(theirs::saysTheSameAs).isPresent()) {
            return Optional.of(mine);
        }
        return theirs.saysTheSameAs(mine) || base.filter(mine::saysTheSameAs).isPresent()
                ? Optional.of(theirs)
                : Optional.empty();
    }

    /** What stands behind a part: as in the text where the same part follows it; where it does in both, as in the one that changed it. */
    private String gap(Part part, int number, int next) {
        Optional<String> theirs = gap(lineage.theirs(), behindInTheirs, number, next);
        Optional<String> mine = gap(lineage.mine(), behindInMine, number, next);
        boolean theirsIsNew = !theirs.equals(in(lineage.base(), number).map(Part::gap));
        return Stream.of(theirs.filter(gap -> theirsIsNew), mine, theirs)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> next == END
                        ? lineEnd
                        : Seams.between(part.kind(), any(next).kind(), lineEnd));
    }

    private static Optional<String> gap(Map<Integer, Part> parts, Map<Integer, Integer> behind, int number, int next) {
        return in(parts, number)
                .filter(part -> Objects.equals(behind.get(number), next))
                .map(Part::gap);
    }
}
