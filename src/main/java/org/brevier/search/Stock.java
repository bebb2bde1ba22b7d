package org.brevier.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.brevier.briefing.published.PublishedBriefing;

/** What readers may see at this moment, as far as searching needs to know. */
interface Stock {

    /** A number that goes up with every change that readers can see. */
    long version();

    /** When something becomes public, or stops being so, of itself. */
    Optional<Instant> nextDue();

    Filters filters();

    /** The public version's number by the briefing's id, newest briefing first. */
    SequencedMap<UUID, Integer> editions();

    /** Those of these briefings that are public, in no particular order. */
    List<PublishedBriefing> find(Collection<UUID> ids);

    /** What there is to find in a briefing, in the order of its text. */
    List<Part> parts(PublishedBriefing briefing);
}
