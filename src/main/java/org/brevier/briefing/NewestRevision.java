package org.brevier.briefing;

import java.util.UUID;
import org.brevier.markdown.Manuscript;

/** The working copy of a briefing as the database has it, whole or not. */
final class NewestRevision {

    private final UUID briefing;
    private final int number;
    private final int highest;
    private final String sha256;
    private final byte[] source;

    /**
     * @param highest the number of the last text that was saved, be it put aside
     * @param sha256 what the text's digest was when it was saved
     */
    NewestRevision(UUID briefing, int number, int highest, String sha256, byte[] source) {
        this.briefing = briefing;
        this.number = number;
        this.highest = highest;
        this.sha256 = sha256;
        this.source = source;
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

    boolean isWhole() {
        return isMeantToBe(source);
    }

    /** Whether these bytes are the text that was saved. */
    boolean isMeantToBe(byte[] bytes) {
        return Manuscript.sha256(bytes).equals(sha256);
    }
}
