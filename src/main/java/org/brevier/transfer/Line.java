package org.brevier.transfer;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a report: which file, where in it, and what was done or why nothing was. */
record Line(Outcome outcome, String path, int line, String what) {

    enum Outcome {
        CREATED,
        REVISED,
        UNCHANGED,
        KEPT,
        NOT_PUBLISHED,
        CONFLICT,
        REFUSED,
        REMOVED,
        LEFT_OUT,
        NOTED,
        WOULD_TAKE;

        /** Whether somebody should look at it. */
        boolean isProblem() {
            return switch (this) {
                case CREATED, REVISED, UNCHANGED, KEPT, LEFT_OUT, WOULD_TAKE -> false;
                case NOT_PUBLISHED, CONFLICT, REFUSED, REMOVED, NOTED -> true;
            };
        }

        boolean isRefusal() {
            return this == REFUSED || this == CONFLICT;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** As in {@code 12 created, 1 refused}. */
    static String summary(Map<Outcome, Long> counts) {
        return Stream.of(Outcome.values())
                .filter(counts::containsKey)
                .map(outcome -> counts.get(outcome) + " " + outcome.label())
                .collect(Collectors.joining(", "));
    }

    static Line conflict(ContentFile file) {
        return of(
                Outcome.CONFLICT,
                file,
                "changed here and, since it was last taken in, at the desk too; both texts are kept, and neither is put"
                        + " over the other");
    }

    static Line of(Outcome outcome, ContentFile file, String what) {
        return new Line(outcome, file.path(), 0, what);
    }

    /** As in {@code briefings/tides.md:12: refused: the front matter is not YAML}. */
    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line : "") + ": " + outcome.label() + (what.isEmpty() ? "" : ": " + what);
    }
}
