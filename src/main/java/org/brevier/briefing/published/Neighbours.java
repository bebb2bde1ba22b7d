package org.brevier.briefing.published;

import java.util.Optional;
import org.brevier.site.Named;

/** The briefings just before and after one, by date, within its first topic. */
public record Neighbours(
        Optional<Named> topic, Optional<PublishedBriefing> previous, Optional<PublishedBriefing> next) {

    public static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty(), Optional.empty());
}
