package org.brevier.briefing;

import java.time.Instant;
import java.util.Optional;
import org.brevier.trail.Actor;

/**
 * One line of a briefing's history.
 *
 * @param version as which it was published last, whether its time has come or not
 * @param approved whether it is the one that was approved last
 */
public record PastRevision(
        int number,
        Actor by,
        Instant at,
        boolean readable,
        boolean sealed,
        boolean aside,
        String note,
        Optional<Integer> version,
        boolean approved) {}
