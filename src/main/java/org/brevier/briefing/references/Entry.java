package org.brevier.briefing.references;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Reference;

/**
 * What a text names, as the index has it.
 *
 * @param target what is too long for an index of the database is cut, with its digest behind it
 */
record Entry(Reference.Kind kind, String target, String written) {

    private static final int LONGEST = 400;

    static Entry of(Reference reference) {
        return new Entry(reference.kind(), target(reference.target()), reference.written());
    }

    static String target(String whole) {
        return whole.length() <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST / 4))
                        + "#"
                        + Manuscript.sha256(whole.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Since which revision a text names it, and which one no longer did.
     *
     * @param until empty while the newest does
     */
    record Lasting(Entry entry, int since, int position, Optional<Integer> until) {}
}
