package org.brevier.markdown;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.brevier.markdown.Part.Kind;

/** Tells which part of a later text is which part of an earlier one, among parts of every kind. */
final class PartKinship {

    /** Parts of kinds that may turn into one another. */
    private static final List<Set<Kind>> FAMILIES =
            List.of(Set.of(Kind.BULLET), Set.of(Kind.SECTION), Set.of(Kind.STANDFIRST, Kind.OTHER));

    private final List<Part> earlier;
    private final List<Part> later;
    private final boolean[] taken;
    private final int[] origins;

    private PartKinship(List<Part> earlier, List<Part> later) {
        this.earlier = earlier;
        this.later = later;
        this.taken = new boolean[earlier.size()];
        this.origins = new int[later.size()];
        Arrays.fill(origins, Sequences.NONE);
    }

    /** For each later part the place of the earlier one that it comes from, moved or worded anew; -1 for a new one. */
    static int[] between(List<Part> earlier, List<Part> later) {
        var kinship = new PartKinship(earlier, later);
        kinship.matchNames();
        FAMILIES.forEach(kinship::matchSimilar);
        kinship.matchPlaces();
        return kinship.origins;
    }

    /** As {@link #between}, where only the same words or the same name make two parts one. */
    static int[] byName(List<Part> earlier, List<Part> later) {
        var kinship = new PartKinship(earlier, later);
        kinship.matchNames();
        kinship.matchEqual(part -> part.kind() == Kind.SECTION, Part::label);
        return kinship.origins;
    }

    private void matchNames() {
        matchEqual(Part::isFrontMatter, Part::label);
        matchInOrder();
        matchEqual(part -> !part.isFrontMatter(), Part::key);
        matchEqual(part -> part.kind() == Kind.HEADLINE, part -> "");
        matchEqual(part -> part.kind() == Kind.GLANCE, part -> "");
    }

    private void matchEqual(Predicate<Part> which, Function<Part, String> name) {
        var places = new HashMap<String, Deque<Integer>>();
        for (int i : openEarlier(which)) {
            places.computeIfAbsent(name.apply(earlier.get(i)), unseen -> new ArrayDeque<>())
                    .add(i);
        }
        for (int j : openLater(which)) {
            var same = places.get(name.apply(later.get(j)));
            if (same != null && !same.isEmpty()) {
                match(same.remove(), j);
            }
        }
    }

    private int[] openEarlier(Predicate<Part> which) {
        return IntStream.range(0, earlier.size())
                .filter(i -> !taken[i] && which.test(earlier.get(i)))
                .toArray();
    }

    private int[] openLater(Predicate<Part> which) {
        return IntStream.range(0, later.size())
                .filter(j -> origins[j] == Sequences.NONE && which.test(later.get(j)))
                .toArray();
    }

    private void match(int i, int j) {
        taken[i] = true;
        origins[j] = i;
    }

    private void matchInOrder() {
        int[] then = openEarlier(part -> !part.isFrontMatter());
        int[] now = openLater(part -> !part.isFrontMatter());
        matchAll(then, now, Sequences.origins(keys(earlier, then), keys(later, now)));
    }

    private static List<String> keys(List<Part> parts, int[] places) {
        return Arrays.stream(places).mapToObj(place -> parts.get(place).key()).toList();
    }

    private void matchAll(int[] then, int[] now, int[] places) {
        for (int k = 0; k < now.length; k++) {
            if (places[k] != Sequences.NONE) {
                match(then[places[k]], now[k]);
            }
        }
    }

    private void matchSimilar(Set<Kind> family) {
        int[] then = openEarlier(part -> family.contains(part.kind()));
        int[] now = openLater(part -> family.contains(part.kind()));
        List<Integer> kin = Kinship.between(described(earlier, then), described(later, now));
        matchAll(then, now, kin.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Kinship.Part> described(List<Part> parts, int[] places) {
        return Arrays.stream(places)
                .mapToObj(parts::get)
                .map(part -> part.kind() == Kind.SECTION
                        ? new Kinship.Part(part.label(), part.content())
                        : new Kinship.Part(part.content(), ""))
                .toList();
    }

    /** A single part that stands where a single part of its family stood is that part. */
    private void matchPlaces() {
        for (int j = 0; j < later.size(); j++) {
            boolean opens = j == 0;
            int before = opens ? Sequences.NONE : origins[j - 1];
            int behind = j + 1 == later.size() ? earlier.size() : origins[j + 1];
            boolean sameNeighbours = (opens || before != Sequences.NONE) && behind == before + 2;
            if (origins[j] == Sequences.NONE && sameNeighbours && isOpenKin(before + 1, later.get(j))) {
                match(before + 1, j);
            }
        }
    }

    private boolean isOpenKin(int i, Part part) {
        return !taken[i]
                && FAMILIES.stream()
                        .anyMatch(family -> family.contains(part.kind())
                                && family.contains(earlier.get(i).kind()));
    }
}
