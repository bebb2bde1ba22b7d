package org.brevier.media;

import java.util.Locale;
import java.util.Set;

/** What came of something that was to be done to a file of the library. */
public sealed interface Curation {

    /**
     * @param media as it is now, or as it was last
     * @param omitted what was in a file that was brought, and is not served
     */
    record Done(Media media, Set<Omission> omitted) implements Curation {

        public Done {
            omitted = Set.copyOf(omitted);
        }

        public Done(Media media) {
            this(media, Set.of());
        }
    }

    record Refused(Why why) implements Curation {}

    /**
     * A file cannot stand in for another.
     *
     * @param reason one sentence that says what to do instead
     */
    record Unfit(String reason) implements Curation {}

    /** Why nothing was done. */
    enum Why {
        GONE,
        STALE,
        USED,
        OF_FOLDER,
        OTHER_KIND,
        SAME_FILE;

        /** Lower case, words joined by hyphens: the end of a message's key. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
