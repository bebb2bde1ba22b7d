package org.brevier.briefing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How far the working copy has come on its way to readers. */
public sealed interface Stage {

    /** Somebody writes. */
    record Writing(Optional<SentBack> sentBack) implements Stage {}

    /** An editor is asked to read it. */
    record InReview(Instant since, String by) implements Stage {}

    /** @param revision the text that was approved; a change of it ends the approval */
    record Approved(int revision, Instant at, String by) implements Stage {}

    /** Why the text came back from review. */
    record SentBack(Instant at, String by, String reason) {}

    /** The stages by name, as lists filter by them. */
    enum Name {
        WRITING,
        REVIEW,
        APPROVED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Writing writing -> Name.WRITING;
            case InReview review -> Name.REVIEW;
            case Approved approved -> Name.APPROVED;
        };
    }
}
