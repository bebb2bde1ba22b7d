package org.brevier.media;

/** What became of a file that the library was given. */
public sealed interface Taking {

    /** It is there now, at an address of its own. */
    record Taken(Media media) implements Taking {}

    /** The library has it already under the same path. */
    record Unchanged(Media media) implements Taking {}

    /**
     * It was not taken.
     *
     * @param reason one sentence that says what to do instead
     */
    record Refused(String reason) implements Taking {}
}
