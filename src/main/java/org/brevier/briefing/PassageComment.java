package org.brevier.briefing;

import java.time.Instant;
import java.util.UUID;
import org.brevier.trail.Actor;

/** What somebody at the desk says of a passage, or in answer to that. */
public record PassageComment(UUID id, Actor by, Instant at, String text) {}
