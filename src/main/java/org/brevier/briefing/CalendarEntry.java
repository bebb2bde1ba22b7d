package org.brevier.briefing;

import java.time.Instant;
import java.util.UUID;
import org.brevier.site.Slug;

/** Something that happened, or is to happen, to a briefing at a moment. */
public record CalendarEntry(Instant at, Kind kind, UUID briefing, Slug slug, String headline) {

    public enum Kind {
        /** The date of a briefing that readers see. */
        PUBLISHED,
        /** A version becomes public of itself. */
        SCHEDULED,
        /** The date in the front matter of a draft that nobody has scheduled. */
        WANTED,
        EMBARGO_ENDS
    }
}
