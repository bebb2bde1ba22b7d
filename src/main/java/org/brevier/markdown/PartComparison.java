package org.brevier.markdown;

import java.util.List;
import java.util.Locale;

/**
 * A part of a text beside what it was in an earlier one.
 *
 * @param label what a person knows it by
 * @param moved whether it stands at another place among the others now
 * @param spans its source, markup included and nothing in it HTML: the older text where it is the same or removed, the
 *     newer one where it is the same or added
 */
public record PartComparison(Part.Kind kind, String label, Change change, boolean moved, List<Span> spans) {

    public enum Change {
        UNCHANGED,
        CHANGED,
        ADDED,
        REMOVED;

        /** The change as it stands in a class attribute or the key of a message. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Words in a row that have the same fate. */
    public record Span(Fate fate, String text) {

        public enum Fate {
            SAME,
            ADDED,
            REMOVED;

            /** The fate as it stands in a class attribute or the key of a message. */
            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    public PartComparison {
        spans = List.copyOf(spans);
    }
}
