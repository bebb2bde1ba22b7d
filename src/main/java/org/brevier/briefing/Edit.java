package org.brevier.briefing;

import java.util.Optional;
import java.util.UUID;
import org.brevier.markdown.Manuscript;
import org.brevier.trail.Actor;

/**
 * A text on its way from somebody's editor.
 *
 * @param base the number of the revision that the work on it began from
 * @param sitting the stretch of work, of one person in one window
 * @param sealed whether somebody asked for it to be saved; an autosave is not sealed
 */
public record Edit(UUID briefing, int base, Manuscript manuscript, Actor by, Optional<UUID> sitting, boolean sealed) {}
