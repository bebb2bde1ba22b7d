package org.brevier.redirect;

import java.util.Locale;

/** Why something cannot be a redirect. */
public enum Unfit {
    NO_ADDRESS,
    OTHER_SITE,
    NO_PATH,
    FRAGMENT,
    ODD_QUERY,
    FRONT_PAGE,
    PRIVATE,
    NO_TARGET,
    NOT_HTTPS,
    PRIVATE_TARGET,
    ELSEWHERE,
    NOT_LISTED,
    ITSELF,
    LOOP,
    TAKEN,
    TWICE,
    FULL,
    STALE;

    /** Lower case, words joined by hyphens: the end of a message's key. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is the address that leads elsewhere that is wrong, and not the one it is to lead to. */
    public boolean isOfSource() {
        return switch (this) {
            case NO_ADDRESS, OTHER_SITE, NO_PATH, FRAGMENT, ODD_QUERY, FRONT_PAGE, PRIVATE, TAKEN, TWICE, FULL, STALE ->
                true;
            case NO_TARGET, NOT_HTTPS, PRIVATE_TARGET, ELSEWHERE, NOT_LISTED, ITSELF, LOOP -> false;
        };
    }
}
