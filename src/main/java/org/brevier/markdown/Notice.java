package org.brevier.markdown;

import java.time.LocalDate;

/** A dated note of the editors about the text itself, written as an alert block ({@code > [!CORRECTION] 2025-06-06}). */
public record Notice(Kind kind, LocalDate date, Passage passage) {

    /** In the order in which a page shows them. */
    public enum Kind {
        CORRECTION,
        CLARIFICATION,
        UPDATE,
        NOTE;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
