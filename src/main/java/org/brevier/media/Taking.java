package org.brevier.media;

import java.util.Set;

/** What became of a file that the library was given. */
public sealed interface Taking {

    /**
     * It is there now, at an address of its own.
     *
     * @param omitted what was in the file and is not served
     */
    record Taken(Media media, Set<Omission> omitted) implements Taking {

        public Taken {
            omitted = Set.copyOf(omitted);
        }
    }

    /** The library has it already under the same path. */
    record Unchanged(Media media) implements Taking {}

    /**
     * It was not taken.
     *
     * @param reason one sentence that says what to do instead
     */
    record Refused(String reason) implements Taking {}
}
