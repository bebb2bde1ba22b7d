package org.brevier.briefing;

import java.time.Instant;

/**
 * The version that readers see, or will see next.
 *
 * @param revision the number of the revision it was made from
 * @param due whether its time has come
 */
public record LiveVersion(int number, int revision, Instant publicAt, Instant dated, Instant changedAt, boolean due) {}
