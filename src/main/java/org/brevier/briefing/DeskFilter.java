package org.brevier.briefing;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.site.Slug;

/**
 * Which briefings a list of the desk shows; what is empty does not narrow it.
 *
 * @param state without one, everything but the bin
 * @param headline a piece of it, in whatever case
 */
public record DeskFilter(
        Optional<State> state, Optional<UUID> owner, Optional<Slug> topic, Optional<String> headline, Sort sort) {

    public static final DeskFilter ALL =
            new DeskFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Sort.CHANGED);

    /** Where a briefing is. What readers see just as it is written is in none of the first three. */
    public enum State {
        WRITING,
        REVIEW,
        APPROVED,
        SCHEDULED,
        LIVE,
        CHANGED,
        WITHDRAWN,
        BIN;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> ofLabel(String label) {
            return Stream.of(values())
                    .filter(state -> state.label().equals(label))
                    .findFirst();
        }
    }

    /** Changed last, by headline, or due first. */
    public enum Sort {
        CHANGED,
        HEADLINE,
        DUE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Sort> ofLabel(String label) {
            return Stream.of(values())
                    .filter(sort -> sort.label().equals(label))
                    .findFirst();
        }
    }
}
