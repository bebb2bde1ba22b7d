package org.brevier.briefing;

import java.util.List;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Finding;
import org.brevier.markdown.Manuscript;

/**
 * A text that has been set once, and could be, before it is saved: whoever saves or publishes it need not do so again.
 *
 * @param anchors the names under which its parts were set
 * @param findings what the house has to say about it
 */
public record Galley(Manuscript manuscript, BriefingText text, Anchors anchors, List<Finding> findings) {

    public Galley {
        findings = List.copyOf(findings);
    }

    public Galley found(List<Finding> found) {
        return new Galley(manuscript, text, anchors, found);
    }

    /** Whether it was this revision's very page that was set. */
    boolean shows(Revision revision) {
        return anchors.bullets().equals(revision.anchors().bullets())
                && anchors.sections().equals(revision.anchors().sections())
                && manuscript.equals(revision.manuscript());
    }
}
