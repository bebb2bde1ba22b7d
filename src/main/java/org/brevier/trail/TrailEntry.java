package org.brevier.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One act, as it was written down.
 *
 * @param subject the briefing, person, page or other thing it was done to
 * @param about what that thing was called then
 * @param detail reasons, old and new values; one plain sentence or empty
 */
public record TrailEntry(UUID id, Instant at, Actor by, Act act, Optional<UUID> subject, String about, String detail) {}
