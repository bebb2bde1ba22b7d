package org.brevier.markdown;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The ids that one rendering has written itself. */
final class Ids {

    private final UniqueNames names = new UniqueNames();
    private final Footnotes footnotes = new Footnotes();
    private final Set<String> own = new HashSet<>();

    Ids(Collection<String> anchors) {
        names.reserve(anchors);
    }

    String heading(String words) {
        return noted(names.name("h-", words));
    }

    String reference(Footnotes.Numbered footnote) {
        return noted(footnote.reference());
    }

    private String noted(String id) {
        own.add(id);
        return id;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    /** Whether an id is one of ours that has not stood anywhere yet. */
    boolean use(String id) {
        return own.remove(id);
    }
}
