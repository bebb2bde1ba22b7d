package org.brevier.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublishedMoments;
import org.brevier.store.SiteVersion;
import org.springframework.stereotype.Component;

/**
 * When the public last saw anything else. That is the one date of a feed that never stands still while its entries change
 * and never goes back: those of the entries do both when an older one comes or the newest goes. What has not changed in
 * this feed is told by the entity tag, which counts more (RFC 9110, section 13.1.3).
 */
@Component
class LastChange {

    private final SiteVersion siteVersion;
    private final PublishedMoments moments;
    private final Clock clock;

    LastChange(SiteVersion siteVersion, PublishedMoments moments, Clock clock) {
        this.siteVersion = siteVersion;
        this.moments = moments;
        this.clock = clock;
    }

    /** Empty while its second is not over, as a second change in it would get the same date (section 8.8.2.2). */
    Optional<Instant> date() {
        var presentSecond = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Stream.concat(Stream.of(siteVersion.raisedAt()), moments.latest().stream())
                .max(Instant::compareTo)
                .filter(presentSecond::isAfter);
    }
}
