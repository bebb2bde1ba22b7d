package org.brevier.editing;

import java.util.Map;

/**
 * What the holder of a preview link sends.
 *
 * @param revision the text that they have read
 * @param verdict {@code approve} or {@code object}
 * @param name as typed, without signs that nobody can see
 */
record VerdictForm(int revision, String verdict, String name, String comment) {

    static final VerdictForm BLANK = new VerdictForm(0, "", "", "");

    private static final String APPROVE = "approve";
    private static final String OBJECT = "object";

    static VerdictForm of(Map<String, String> typed) {
        return new VerdictForm(
                ReleaseForm.revision(typed),
                typed.getOrDefault("verdict", ""),
                typed.getOrDefault("name", "")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ")
                        .strip(),
                typed.getOrDefault("comment", ""));
    }

    /** Who objects says why. */
    boolean isComplete() {
        return !name.isBlank() && (approves() || (verdict.equals(OBJECT) && !comment.isBlank()));
    }

    boolean approves() {
        return verdict.equals(APPROVE);
    }
}
