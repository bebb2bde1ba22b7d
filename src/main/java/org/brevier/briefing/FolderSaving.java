package org.brevier.briefing;

/** What came of saving a file's text. */
public sealed interface FolderSaving {

    /** The text is the newest revision now; it was already, if nothing in it had changed. */
    record Saved(Briefing briefing) implements FolderSaving {}

    /** Somebody else saved since this edit began; nothing was written, both texts exist. */
    record StaleEdit(Briefing present) implements FolderSaving {}
}
