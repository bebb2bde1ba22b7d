package org.brevier.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The parts of three texts in their orders. A part that is the same one, moved or worded anew, has the same number in all. */
record Lineage(Map<Integer, Part> base, Map<Integer, Part> theirs, Map<Integer, Part> mine) {

    /** Of what is new in both, only parts with the same words or the same name are one. */
    static Lineage of(List<Part> base, List<Part> theirs, List<Part> mine) {
        Map<Integer, Part> numbered = numbered(theirs, PartKinship.between(base, theirs), base.size());
        List<Integer> fresh = numbered.keySet().stream()
                .filter(number -> number >= base.size())
                .toList();
        int[] origins = PartKinship.between(base, mine);
        int[] added = IntStream.range(0, mine.size())
                .filter(j -> origins[j] == Sequences.NONE)
                .toArray();
        int[] twins = PartKinship.byName(
                fresh.stream().map(numbered::get).toList(),
                IntStream.of(added).mapToObj(mine::get).toList());
        for (int k = 0; k < added.length; k++) {
            origins[added[k]] = twins[k] == Sequences.NONE ? Sequences.NONE : fresh.get(twins[k]);
        }
        return new Lineage(
                numbered(base, IntStream.range(0, base.size()).toArray(), 0),
                numbered,
                numbered(mine, origins, base.size() + theirs.size()));
    }

    /** Two texts of which nobody knows where they come from. */
    static Lineage of(List<Part> theirs, List<Part> mine) {
        return new Lineage(
                Map.of(),
                numbered(theirs, IntStream.range(0, theirs.size()).toArray(), 0),
                numbered(mine, PartKinship.between(theirs, mine), theirs.size()));
    }

    /** A text and what became of it; nobody else changed it. */
    static Lineage between(List<Part> older, List<Part> newer) {
        Map<Integer, Part> then =
                numbered(older, IntStream.range(0, older.size()).toArray(), 0);
        return new Lineage(then, numbered(newer, PartKinship.between(older, newer), older.size()), then);
    }

    /** @param next the first number for those that have none */
    private static Map<Integer, Part> numbered(List<Part> parts, int[] numbers, int next) {
        var numbered = new LinkedHashMap<Integer, Part>();
        int fresh = next;
        for (int i = 0; i < numbers.length; i++) {
            numbered.put(numbers[i] == Sequences.NONE ? fresh++ : numbers[i], parts.get(i));
        }
        return numbered;
    }

    /** The numbers of all in theirs and mine, each once, in the order of the text that comes of both. */
    List<Integer> order() {
        return MergeOrder.of(List.copyOf(base.keySet()), List.copyOf(theirs.keySet()), List.copyOf(mine.keySet()));
    }
}
