package org.brevier.briefing;

import java.time.Instant;

/**
 * A version that becomes public of itself.
 *
 * @param revision the number of the revision it was made from; later changes of the text do not change it
 * @param by who scheduled it
 */
public record ScheduledVersion(int number, int revision, Instant at, String by) {}
