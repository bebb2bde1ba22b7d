package org.brevier.outbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a notice is about. */
enum Kind {
    SUBMITTED,
    APPROVED,
    SENT_BACK,
    PUBLISHED,
    CORRECTED,
    RENAMED,
    WITHDRAWN,
    FAILED;

    /** As settings, messages and rows have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> ofLabel(String label) {
        return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    static String labels() {
        return Stream.of(values()).map(Kind::label).collect(Collectors.joining(", "));
    }

    /** Whether it is about what readers see, so that feeds and search engines are concerned. */
    boolean isPublic() {
        return switch (this) {
            case PUBLISHED, CORRECTED, RENAMED, WITHDRAWN -> true;
            case SUBMITTED, APPROVED, SENT_BACK, FAILED -> false;
        };
    }
}
