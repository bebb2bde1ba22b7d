package org.brevier.editing;

import java.time.Clock;
import java.time.Duration;
import org.brevier.briefing.PreviewLookup;
import org.brevier.briefing.Previews;
import org.springframework.stereotype.Component;

/** How many verdicts may come by one link within a while, on whatever node they arrive. */
@Component
class VerdictPace {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST = 10;

    private final Previews previews;
    private final Clock clock;

    VerdictPace(Previews previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    boolean allows(PreviewLookup.Found found) {
        var since = clock.instant().minus(WHILE);
        return previews.verdicts(found.briefing().id()).stream()
                        .filter(verdict -> verdict.link().equals(found.link().id()))
                        .filter(verdict -> since.isBefore(verdict.at()))
                        .count()
                < MOST;
    }
}
