package org.brevier.briefing.published;

import java.time.Instant;

/** One line in the list of a briefing's versions. */
public record PublishedVersion(int number, Change change, Instant publicAt) {}
