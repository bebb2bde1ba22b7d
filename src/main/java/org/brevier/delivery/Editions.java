package org.brevier.delivery;

import java.time.Clock;
import java.time.Instant;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.store.SiteVersion;
import org.springframework.stereotype.Component;

/** Tells whether the public can see anything that it could not see a moment ago. */
@Component
class Editions {

    /**
     * The state of the site between two changes that the public can see.
     *
     * @param until when something is due that will end it by itself
     */
    record Edition(long version, Instant until) {}

    private final SiteVersion siteVersion;
    private final PublishedBriefings briefings;
    private final Clock clock;
    private volatile Edition latest = new Edition(Long.MIN_VALUE, Instant.MIN);

    Editions(SiteVersion siteVersion, PublishedBriefings briefings, Clock clock) {
        this.siteVersion = siteVersion;
        this.briefings = briefings;
        this.clock = clock;
    }

    /** Asks the database only when an edition has ended. */
    Edition present() {
        long version = siteVersion.current();
        var known = latest;
        if (known.version() == version && clock.instant().isBefore(known.until())) {
            return known;
        }
        var next = new Edition(version, briefings.nextDue().orElse(Instant.MAX));
        latest = next;
        return next;
    }
}
