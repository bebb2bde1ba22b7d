package org.brevier.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One notice on its way to one receiver.
 *
 * @param destination which {@link Courier} has it to deliver
 * @param recipient the person it is for, where it is for one
 * @param about what the briefing was called
 * @param body as the courier packed it, the same at every try
 * @param firstAt when it was first due, or last set on its way again
 * @param tries how often it was taken up since then, this time included
 * @param trouble why it did not arrive; empty while nothing went wrong
 */
record Delivery(
        UUID id,
        UUID event,
        Kind kind,
        String destination,
        Optional<UUID> recipient,
        UUID briefing,
        String about,
        String body,
        Instant firstAt,
        Instant nextAt,
        int tries,
        String trouble) {}
