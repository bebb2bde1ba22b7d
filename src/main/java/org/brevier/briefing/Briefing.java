package org.brevier.briefing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Slug;

/**
 * A briefing as the desk knows it.
 *
 * @param version goes up with every change of text, address or publication; a change says which version it started from
 * @param revision the working copy, the newest revision that nobody's save put aside
 * @param headline as the newest readable text has it, or the slug where it has none
 * @param owner the person whose draft it is; empty for one from the content folder
 * @param embargo until when no act makes the working copy public
 * @param binnedAt when the draft was put into the bin
 */
public record Briefing(
        UUID id,
        Slug slug,
        long version,
        Revision revision,
        Publication publication,
        String headline,
        Optional<UUID> owner,
        Stage stage,
        Optional<Instant> embargo,
        Optional<Instant> binnedAt) {

    public boolean isBinned() {
        return binnedAt.isPresent();
    }
}
