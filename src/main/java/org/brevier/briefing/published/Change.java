package org.brevier.briefing.published;

import java.util.Locale;
import org.brevier.markdown.Notice;

/** What a published version changed for readers, against the version before it. */
public enum Change {
    FIRST(true),
    TYPO(false),
    REFILE(false),
    CLARIFICATION(true),
    CORRECTION(true),
    UPDATE(true);

    private final boolean substantive;

    Change(boolean substantive) {
        this.substantive = substantive;
    }

    /** Whether readers, feeds and crawlers are told of it. */
    public boolean isSubstantive() {
        return substantive;
    }

    /** The change that a new notice of this kind announces. */
    public static Change announcedBy(Notice.Kind kind) {
        return switch (kind) {
            case CORRECTION -> CORRECTION;
            case CLARIFICATION -> CLARIFICATION;
            case UPDATE -> UPDATE;
            case NOTE -> REFILE;
        };
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Change ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
