package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.brevier.site.Slug;

/**
 * What wants somebody's eye now; of each kind the first fifty.
 *
 * @param due within the next 24 hours, the first first
 * @param inReview the longest waiting first
 * @param changed what readers see in another text than the working copy
 * @param corrected within the last seven days, the newest first
 * @param missed what should have become public and did not
 * @param toMend with findings, the heaviest first
 */
public record Board(
        List<DeskLine> due,
        List<DeskLine> inReview,
        List<DeskLine> changed,
        List<Corrected> corrected,
        List<DeskLine> missed,
        List<DeskLine> toMend) {

    public Board {
        due = List.copyOf(due);
        inReview = List.copyOf(inReview);
        changed = List.copyOf(changed);
        corrected = List.copyOf(corrected);
        missed = List.copyOf(missed);
        toMend = List.copyOf(toMend);
    }

    /** A version that corrected the one before. */
    public record Corrected(UUID briefing, Slug slug, String headline, int version, Instant at, String approvedBy) {}
}
