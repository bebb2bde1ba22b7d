package org.brevier.editing;

import java.util.List;
import java.util.UUID;
import org.brevier.markdown.CountedPart;

/**
 * What the editor is filled with.
 *
 * @param desk the address of the desk
 * @param person who writes; what their browser keeps is offered to nobody else
 * @param revision the number of the one that the work begins from
 * @param language of the text, for those who check its spelling
 * @param direction as the {@code dir} attribute says it
 * @param parts those of the text as it was saved last
 * @param words of all of them
 * @param largest of how many bytes a text can be at most
 */
record Writing(
        String desk,
        UUID id,
        UUID person,
        int revision,
        String text,
        String language,
        String direction,
        List<Found> findings,
        List<CountedPart> parts,
        int words,
        int largest) {

    /** Whether a finding is the one that a link to its line leads to. */
    public boolean isFirstOfLine(int finding) {
        int line = findings.get(finding).line();
        return findings.subList(0, finding).stream().noneMatch(it -> it.line() == line);
    }
}
