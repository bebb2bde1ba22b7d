package org.brevier.account;

import java.util.Optional;
import java.util.Set;

/**
 * One row of the desk's table of rights. What has no row is refused, and a handler without a row fails the build.
 *
 * @param method GET, which HEAD may use too, or POST
 * @param pattern a path pattern below {@code /admin}, as the handler's mapping has it
 * @param least the first role that may; empty for a door that is open to whoever is not signed in
 * @param confirmed whether a password or passkey must have been given within the last minutes
 */
public record DeskRoute(String method, String pattern, Optional<Role> least, boolean confirmed) {

    private static final Set<String> METHODS = Set.of("GET", "POST");

    /** @throws IllegalArgumentException for another method, or a pattern that is not the desk's */
    public DeskRoute {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("The desk knows GET and POST, and not " + method);
        }
        if (!pattern.equals("/admin") && !pattern.startsWith("/admin/")) {
            throw new IllegalArgumentException(pattern + " is no address of the desk");
        }
    }

    public DeskRoute(String method, String pattern, Role least) {
        this(method, pattern, Optional.of(least), false);
    }

    /** A door: for those who are not signed in, and for those who are. */
    static DeskRoute open(String method, String pattern) {
        return new DeskRoute(method, pattern, Optional.empty(), false);
    }

    /** The same for an act so grave that whoever is signed in must say once more who they are. */
    public DeskRoute confirmedFirst() {
        return new DeskRoute(method, pattern, least, true);
    }
}
