package org.brevier.briefing;

import java.time.Instant;
import java.util.UUID;

/**
 * A briefing with comments that nobody has resolved.
 *
 * @param open how many threads they are
 * @param at when the last of them was begun
 */
public record Discussed(UUID briefing, String headline, int open, Instant at) {}
