package org.brevier.trail;

import java.util.Optional;
import java.util.UUID;

/**
 * Who does something: a person of the desk, somebody without an account, or a part of the site itself.
 *
 * @param person empty for whoever has no account
 * @param name as the trail shows it for ever, whatever the person is called later
 */
public record Actor(Optional<UUID> person, String name) {

    public static Actor person(UUID id, String name) {
        return new Actor(Optional.of(id), name);
    }

    /** Somebody, or something, without an account: a guest with a preview link, the content folder. */
    public static Actor named(String name) {
        return new Actor(Optional.empty(), name);
    }
}
