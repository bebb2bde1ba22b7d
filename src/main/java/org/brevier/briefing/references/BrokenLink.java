package org.brevier.briefing.references;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A place in a text that names something which readers do not find where it says.
 *
 * @param subject id of the briefing, or of the standing page
 * @param seen whether readers see the text
 * @param changedAt when the newest text of the briefing was saved, or the page became public
 * @param written the link or the name of the file as the author wrote it
 * @param line of the newest text; empty where only an older one names it
 */
public record BrokenLink(
        UUID subject,
        boolean page,
        String title,
        boolean seen,
        Instant changedAt,
        String written,
        Why why,
        OptionalInt line) {

    /** What has become of the target. */
    public enum Why {
        /** There is nothing and never was, as far as the site knows. */
        NOTHING,
        WITHDRAWN,
        BINNED,
        /** It is not public yet, or not any more. */
        DRAFT,
        NO_FILE,
        /** It has another address, to which the old one leads: nothing is broken. */
        MOVED;

        /** For message keys. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    BrokenLink at(OptionalInt found) {
        return new BrokenLink(subject, page, title, seen, changedAt, written, why, found);
    }
}
