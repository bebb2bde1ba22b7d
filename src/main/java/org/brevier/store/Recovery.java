package org.brevier.store;

import java.nio.file.Path;
import java.util.Optional;

/** How the database was found at start. */
public sealed interface Recovery {

    /** It opened as it was left, or was begun for the first time, or is a server's. */
    record NotNeeded() implements Recovery {}

    /**
     * It was gone, empty or beyond opening, so an empty one took its place: what it held must come from elsewhere.
     *
     * @param kept the file that would not open, untouched under another name
     */
    record BegunAnew(Optional<Path> kept) implements Recovery {}
}
