package org.brevier.briefing.published;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.brevier.site.Slug;

/** What stands at a briefing's place in a feed. Whoever has read it once is told there, too, that it was withdrawn. */
public sealed interface Followed {

    record Standing(PublishedBriefing briefing) implements Followed {}

    /**
     * @param headline of the version that readers saw last
     * @param dated when the briefing was first public
     * @param reason blank where none was given
     */
    record Withdrawn(UUID id, Slug slug, String headline, Locale language, Instant dated, Instant at, String reason)
            implements Followed {

        /** The name under which feeds know the briefing for ever, as in {@link PublishedBriefing#urn}. */
        public String urn() {
            return "urn:uuid:" + id;
        }
    }
}
