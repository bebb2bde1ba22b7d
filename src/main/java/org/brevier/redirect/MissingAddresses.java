package org.brevier.redirect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.brevier.site.Slice;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Service;

/** What editors see, and do, about addresses that readers asked for in vain. */
@Service
public class MissingAddresses {

    private static final Duration FADES = Duration.ofDays(90);

    private final MissingRows rows;
    private final StandingAddresses standing;
    private final Writes writes;
    private final Trail trail;
    private final Clock clock;

    MissingAddresses(MissingRows rows, StandingAddresses standing, Writes writes, Trail trail, Clock clock) {
        this.rows = rows;
        this.standing = standing;
        this.writes = writes;
        this.trail = trail;
        this.clock = clock;
    }

    /** An address among the others. */
    public record Listed(MissingAddress address, boolean standsNow) {}

    /** What was last asked for before that is forgotten. */
    static Instant faded(Instant now) {
        return now.minus(FADES);
    }

    /**
     * The most asked for first.
     *
     * @param ignored whether those are wanted that are not to be seen otherwise
     * @param page counted from 1
     */
    public Slice<Listed> list(boolean ignored, int page, int size) {
        return rows.list(ignored, faded(clock.instant()), page, size)
                .map(address -> new Listed(address, standing.stands(address.path())));
    }

    /** @return whether that was news */
    public boolean ignore(WebPath path, boolean ignored, Actor by) {
        return writes.run(() -> {
            boolean done = rows.ignore(path, ignored);
            if (done) {
                trail.record(
                        by,
                        Act.REDIRECT_CHANGED,
                        Optional.empty(),
                        path.spoken(),
                        ignored ? "Not found, and to be ignored" : "Not found, and to be heeded");
            }
            return done;
        });
    }
}
