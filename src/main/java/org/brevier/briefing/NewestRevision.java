package org.brevier.briefing;

import java.util.UUID;
import java.util.function.Supplier;
import org.brevier.markdown.Manuscript;

/** The newest revision of a standing page, or the working copy of a briefing, as the database has it, whole or not. */
final class NewestRevision {

    private final UUID briefing;
    private final int number;
    private final int highest;
    private final String sha256;
    private final byte[] source;
    private final Supplier<CopyNote> note;

    /**
     * @param highest the number of the last text that was saved, be it put aside
     * @param sha256 what the text's digest was when it was saved
     * @param note asked for only where a copy is missing
     */
    NewestRevision(UUID briefing, int number, int highest, String sha256, byte[] source, Supplier<CopyNote> note) {
        this.briefing = briefing;
        this.number = number;
        this.highest = highest;
        this.sha256 = sha256;
        this.source = source;
        this.note = note;
    }

    UUID briefing() {
        return briefing;
    }

    int number() {
        return number;
    }

    int highest() {
        return highest;
    }

    byte[] source() {
        return source;
    }

    Supplier<CopyNote> note() {
        return note;
    }

    boolean isWhole() {
        return isMeantToBe(source);
    }

    /** Whether these bytes are the text that was saved. */
    boolean isMeantToBe(byte[] bytes) {
        return Manuscript.sha256(bytes).equals(sha256);
    }
}
