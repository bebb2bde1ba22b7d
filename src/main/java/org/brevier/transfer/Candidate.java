package org.brevier.transfer;

import java.util.List;
import org.brevier.briefing.Galley;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Finding;
import org.brevier.markdown.Manuscript;

/**
 * A briefing's file, read and understood, before anything is written.
 *
 * @param sha256 of the file's bytes; those of a pasted text are not those of the manuscript made from it
 */
record Candidate(ContentFile file, String sha256, Galley galley, Intention intention) {

    Manuscript manuscript() {
        return galley.manuscript();
    }

    BriefingText text() {
        return galley.text();
    }

    List<Finding> findings() {
        return galley.findings();
    }

    Candidate found(List<Finding> found) {
        return new Candidate(file, sha256, galley.found(found), intention);
    }

    /** What keeps the text from being published, also when the folder's date says it is public. */
    List<Finding> unfinished() {
        return intention.override().isPresent()
                ? List.of()
                : findings().stream().filter(Finding::unfinished).toList();
    }
}
