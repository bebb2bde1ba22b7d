package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The briefings that stand at the top of the front page because somebody put them there.
 *
 * @param version of the list, for those who change it
 * @param places from the top
 */
public record FrontLead(long version, List<Place> places) {

    /** More would be a front page that nobody keeps up. */
    public static final int MOST = 6;

    /** @throws IllegalArgumentException for too many, and for one that is there twice */
    public FrontLead {
        places = List.copyOf(places);
        if (places.size() > MOST
                || places.stream().map(Place::briefing).distinct().count() != places.size()) {
            throw new IllegalArgumentException("a lead is of " + MOST + " different briefings at most");
        }
    }

    /** @param until when the briefing leaves the place of itself */
    public record Place(UUID briefing, Optional<Instant> until) {}
}
