package org.brevier.markdown;

import java.util.Locale;

/**
 * An H2 and what follows it.
 *
 * @param content everything between this heading and the next H2
 */
public record Section(Kind kind, Passage heading, Passage content) {

    public enum Kind {
        BODY,
        SOURCES,
        FURTHER;

        /** The name as it stands in a class attribute. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
