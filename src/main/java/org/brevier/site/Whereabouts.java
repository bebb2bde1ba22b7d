package org.brevier.site;

/** Knows what readers find who ask for a path of this site. */
@FunctionalInterface
public interface Whereabouts {

    enum Answer {
        /** A page, a list or a file. */
        STANDS,
        /** They are led on, to where there is something. */
        LEADS,
        NOTHING
    }

    /** @param path without query and fragment, as a link has it */
    Answer at(String path);
}
