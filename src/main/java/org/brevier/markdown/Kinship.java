package org.brevier.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Tells which part of a later text is which part of an earlier one. */
final class Kinship {

    /** A part by its own words and by what stands below it. */
    record Part(String words, String below) {

        /** What a name is made of. */
        String start() {
            return String.join(
                    " ", Arrays.stream(words.split("\\s+", 8)).limit(7).toList());
        }
    }

    /** A part as the set of its words. */
    private record Described(Set<String> words, Set<String> below) {

        static Described of(Part part) {
            return new Described(Wording.of(part.words()), Wording.of(part.below()));
        }

        double likeness(Described other) {
            return Math.max(likeness(words, other.words), likeness(below, other.below));
        }

        private static double likeness(Set<String> one, Set<String> other) {
            long shared = one.stream().filter(other::contains).count();
            return shared == 0 ? 0 : shared / (double) (one.size() + other.size() - shared);
        }
    }

    private record Pair(int earlier, int later, double likeness) {}

    private static final int NONE = -1;

    /** Shared words of all words. Two headings on one subject share a fifth, a heading and its rewording half. */
    private static final double ENOUGH = 0.34;

    /** More pairs than any briefing has are not compared word by word. */
    private static final int MOST_PAIRS = 10_000;

    private final List<Part> earlier;
    private final List<Part> later;
    private final boolean[] taken;
    private final int[] origins;

    private Kinship(List<Part> earlier, List<Part> later) {
        this.earlier = earlier;
        this.later = later;
        this.taken = new boolean[earlier.size()];
        this.origins = new int[later.size()];
        Arrays.fill(origins, NONE);
    }

    /** For each later part the place of the earlier one that it comes from; -1 for a new one. */
    static List<Integer> between(List<Part> earlier, List<Part> later) {
        var kinship = new Kinship(earlier, later);
        kinship.matchEqual();
        kinship.matchSimilar();
        kinship.matchPlaces();
        return Arrays.stream(kinship.origins).boxed().toList();
    }

    private void matchEqual() {
        var places = new HashMap<String, Deque<Integer>>();
        for (int i = 0; i < earlier.size(); i++) {
            String seen = Wording.plain(earlier.get(i).words());
            if (!seen.isEmpty()) {
                places.computeIfAbsent(seen, unseen -> new ArrayDeque<>()).add(i);
            }
        }
        for (int j = 0; j < later.size(); j++) {
            var same = places.get(Wording.plain(later.get(j).words()));
            if (same != null && !same.isEmpty()) {
                match(same.remove(), j);
            }
        }
    }

    private void match(int i, int j) {
        taken[i] = true;
        origins[j] = i;
    }

    private void matchSimilar() {
        var pairs = new ArrayList<Pair>();
        if (earlier.size() * (long) later.size() <= MOST_PAIRS) {
            List<Described> now = later.stream().map(Described::of).toList();
            for (int i = 0; i < earlier.size(); i++) {
                addPairs(i, now, pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            if (!taken[pair.earlier()] && origins[pair.later()] == NONE) {
                match(pair.earlier(), pair.later());
            }
        }
    }

    private void addPairs(int i, List<Described> now, List<Pair> pairs) {
        if (taken[i]) {
            return;
        }
        Described then = Described.of(earlier.get(i));
        for (int j = 0; j < now.size(); j++) {
            if (origins[j] == NONE) {
                double likeness = then.likeness(now.get(j));
                if (likeness >= ENOUGH) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
    }

    /** A single part that stands where a single part stood, between the same two neighbours, is that part. */
    private void matchPlaces() {
        for (int j = 1; j + 1 < later.size(); j++) {
            int before = origins[j - 1];
            boolean sameNeighbours = before != NONE && origins[j + 1] == before + 2;
            if (origins[j] == NONE && sameNeighbours && !taken[before + 1]) {
                match(before + 1, j);
            }
        }
    }
}
