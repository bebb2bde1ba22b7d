package org.brevier.briefing;

import java.time.Instant;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Manuscript;

/** One saved state of a text; it never changes. */
public record Revision(int number, Manuscript manuscript, Anchors anchors, String madeBy, Instant madeAt) {}
