package org.brevier.briefing;

import java.time.Instant;
import org.brevier.markdown.Manuscript;
import org.brevier.trail.Actor;

/** One text of a standing page, as it was saved. */
public record PageRevision(int number, Manuscript manuscript, Actor by, Instant at) {}
