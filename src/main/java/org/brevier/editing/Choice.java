package org.brevier.editing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.Part;

/** What somebody takes of two texts of one part. */
enum Choice {
    THEIRS,
    MINE,
    BOTH,
    OWN;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Choice> ofLabel(String label) {
        return Stream.of(values())
                .filter(choice -> choice.label().equals(label))
                .findFirst();
    }

    /** @param typed the text of their own */
    String text(Contested part, String typed) {
        return switch (this) {
            case THEIRS -> part.theirs();
            case MINE -> part.mine();
            case BOTH -> both(part);
            case OWN -> typed;
        };
    }

    private static String both(Contested part) {
        if (part.theirs().isBlank() || part.mine().isBlank()) {
            return part.theirs() + part.mine();
        }
        boolean tight = part.kind() == Part.Kind.BULLET || part.kind() == Part.Kind.FRONT_MATTER;
        return part.theirs().stripTrailing() + (tight ? "\n" : "\n\n") + part.mine();
    }
}
