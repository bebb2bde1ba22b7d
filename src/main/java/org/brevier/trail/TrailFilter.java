package org.brevier.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which part of the trail is asked for; what is empty does not narrow it. */
public record TrailFilter(
        Optional<UUID> person,
        Optional<Act> act,
        Optional<UUID> subject,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final TrailFilter ALL =
            new TrailFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static TrailFilter about(UUID subject) {
        return new TrailFilter(
                Optional.empty(), Optional.empty(), Optional.of(subject), Optional.empty(), Optional.empty());
    }
}
