package org.brevier.briefing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Manuscript;
import org.brevier.trail.Actor;

/**
 * One saved state of a text; it never changes.
 *
 * @param anchors of an unreadable text: those that the last readable one had
 * @param readable whether the text can be shown; one that was saved half typed may not be
 * @param sitting the stretch of work that it was saved in of itself
 * @param sealed whether it is kept for ever; one that is not gives way to later ones of its sitting
 * @param aside whether it was never the working copy: a text that somebody else's save went before
 * @param note what it is, where it is more than a save
 */
public record Revision(
        int number,
        Manuscript manuscript,
        Anchors anchors,
        boolean readable,
        Actor by,
        Instant at,
        Optional<UUID> sitting,
        boolean sealed,
        boolean aside,
        String note) {}
