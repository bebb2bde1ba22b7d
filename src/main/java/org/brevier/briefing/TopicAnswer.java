package org.brevier.briefing;

import java.util.Locale;
import org.brevier.site.Slug;

/** What came of an act on a topic. */
public sealed interface TopicAnswer {

    /** @param topic the one that is there now */
    record Done(Slug topic) implements TopicAnswer {}

    record Refused(Why why) implements TopicAnswer {}

    /** Why nothing was done. */
    enum Why {
        STALE,
        NO_NAME,
        NO_SLUG,
        LONG_DESCRIPTION,
        NAME_TAKEN,
        SLUG_TAKEN,
        ITSELF,
        NOTHING_THERE;

        /** Lower case, words joined by hyphens: the end of a message's key. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
