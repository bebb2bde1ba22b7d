package org.brevier.outbox;

import org.brevier.briefing.Briefing;
import org.brevier.briefing.published.Lookup;
import org.brevier.site.Slug;

/**
 * A notice whose time has come, and the briefing it is about.
 *
 * @param briefing as the desk has it
 * @param shown what readers find at its address now
 */
record Story(Notice notice, Briefing briefing, Lookup shown) {

    Kind kind() {
        return notice.kind();
    }

    Slug slug() {
        return briefing.slug();
    }

    /** What was to come may have been taken back, or have been taken from readers again, before anybody could be told. */
    boolean isTrue() {
        return switch (notice.kind()) {
            case PUBLISHED, CORRECTED ->
                shown instanceof Lookup.Found found
                        && found.briefing().version() >= notice.version().orElse(1);
            case RENAMED -> shown instanceof Lookup.Found;
            case WITHDRAWN -> shown instanceof Lookup.Gone;
            case SUBMITTED, APPROVED, SENT_BACK, FAILED -> true;
        };
    }

    /** Of what readers see the headline that they see, and never the one of a text that they do not know. */
    String title() {
        return kind().isPublic() ? publicTitle() : briefing.headline();
    }

    private String publicTitle() {
        return switch (shown) {
            case Lookup.Found found -> found.briefing().headline();
            case Lookup.Gone gone -> gone.headline();
            case Lookup.Moved moved -> moved.to().value();
            case Lookup.Missing missing -> slug().value();
        };
    }
}
