package org.brevier.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do at the desk; each role may do all that the one before it may. */
public enum Role {
    /** Own drafts, up to their submission. */
    WRITER,
    /** Every text: to change, publish, correct and withdraw it. */
    EDITOR,
    /** People and settings. */
    OWNER;

    public boolean reaches(Role least) {
        return compareTo(least) >= 0;
    }

    /** Lower case, for forms, rows and message keys. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofLabel(String label) {
        return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
    }
}
