package org.brevier.briefing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An address under which somebody without an account reads a draft. The address itself is kept nowhere.
 *
 * @param revision the one that it shows; empty for always the newest
 */
public record PreviewLink(
        UUID id,
        UUID briefing,
        Optional<Integer> revision,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        long views) {}
