package org.brevier.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Named;
import org.brevier.site.Slug;

/**
 * A briefing as a line of a list at the desk.
 *
 * @param headline of the newest readable text, or the slug
 * @param live since when readers see the version that they see
 * @param due when the next version becomes public of itself
 * @param changed whether readers see another text than the working copy
 * @param missed when a schedule that was taken back would have been due
 * @param wanted the date in the front matter
 * @param blocks how many findings stand in the way of publishing
 */
public record DeskLine(
        UUID id,
        Slug slug,
        String headline,
        Optional<UUID> owner,
        Stage stage,
        Optional<Instant> live,
        Optional<Instant> due,
        boolean changed,
        Optional<Instant> withdrawn,
        Optional<Instant> embargo,
        Optional<Instant> binned,
        Optional<Instant> missed,
        Optional<Instant> wanted,
        int words,
        int blocks,
        int warnings,
        List<Named> topics,
        Instant changedAt,
        String changedBy) {

    public DeskLine {
        topics = List.copyOf(topics);
    }
}
