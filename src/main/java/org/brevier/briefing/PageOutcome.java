package org.brevier.briefing;

import java.util.Locale;

/** What came of an act on a standing page. */
public sealed interface PageOutcome {

    record Done(StandingPage page) implements PageOutcome {}

    record Refused(Why why) implements PageOutcome {}

    /** Why nothing was done. */
    enum Why {
        CHANGED_MEANWHILE,
        SLUG_TAKEN,
        SLUG_RESERVED,
        UNREADABLE,
        IN_BIN;

        /** For message keys. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static PageOutcome refused(Why why) {
        return new Refused(why);
    }
}
