package org.brevier.briefing;

/** What came of saving a text. */
public sealed interface Saving {

    /** The text is the newest revision now; it was already, if nothing in it had changed. */
    record Saved(Briefing briefing) implements Saving {}

    /** Somebody else saved since this edit began; nothing was written, both texts exist. */
    record StaleEdit(Briefing present) implements Saving {}
}
