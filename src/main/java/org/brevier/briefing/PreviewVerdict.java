package org.brevier.briefing;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody with a preview link thinks of the text.
 *
 * @param name as they gave it, vouched for by nobody
 */
public record PreviewVerdict(UUID link, int revision, boolean approves, String name, String comment, Instant at) {}
