package org.brevier.account;

import java.util.Locale;
import java.util.stream.Stream;

/** Where somebody stands between an invitation and the way out. */
public enum Standing {
    /** Has a link with which to join, and no password yet. */
    INVITED,
    ACTIVE,
    /** Keeps name and past acts, and cannot sign in. */
    DEACTIVATED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing ofLabel(String label) {
        return Stream.of(values())
                .filter(standing -> standing.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
