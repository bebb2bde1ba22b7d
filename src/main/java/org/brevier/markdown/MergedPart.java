package org.brevier.markdown;

import java.util.List;
import java.util.stream.Stream;

/** A part of the text that comes of two. */
public sealed interface MergedPart {

    Part.Kind kind();

    /** What a person knows it by. */
    String label();

    /** @param text as it will stand, with the blank lines behind it */
    record Settled(Part.Kind kind, String label, String text) implements MergedPart {}

    /**
     * Neither more right than the other.
     *
     * @param base what both began with; empty where the part is new, or nobody knows
     * @param theirs what is stored by now; empty where they took the part out, or never had it
     * @param mine empty where I took the part out, or never had it
     */
    record Contested(Part.Kind kind, String label, String base, String theirs, String mine) implements MergedPart {}

    static Stream<Contested> contested(List<MergedPart> parts) {
        return parts.stream().filter(Contested.class::isInstance).map(Contested.class::cast);
    }
}
