package org.brevier.redirect;

import java.time.Instant;
import java.util.UUID;

/**
 * An address that leads to another one for good.
 *
 * @param changedBy the name of whoever made it what it is
 */
public record Redirect(UUID id, OldAddress source, Target target, String changedBy, Instant changedAt, long version) {}
