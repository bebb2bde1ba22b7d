package org.brevier.account;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page of the desk.
 *
 * @param person who is signed in; nobody at its doors
 * @param menu what they may go to
 * @param path where they are
 */
public record DeskFrame(Optional<Person> person, List<DeskMenuItem> menu, String path) {

    /** Whether this is the item's own page ("page"), or one below it ("true"), as {@code aria-current} has it; null for others. */
    public @org.jspecify.annotations.Nullable String current(DeskMenuItem item) {
        if (path.equals(item.path())) {
            return "page";
        }
        boolean isAnothers = menu.stream().map(DeskMenuItem::path).anyMatch(path::equals);
        return !isAnothers && !item.path().equals(DeskAddresses.DESK) && path.startsWith(item.path() + "/")
                ? "true"
                : null;
    }
}
