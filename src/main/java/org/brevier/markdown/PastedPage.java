package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What is known of a pasted page while it is read.
 *
 * @param addresses takes those of its links, which marks name by their number
 * @param divsAreLines whether its divisions are the lines of paragraphs, with empty ones between them, as mail programs
 *     write them, and not paragraphs themselves
 */
record PastedPage(List<String> addresses, boolean divsAreLines) {

    static PastedPage of(Element body) {
        boolean emptyOnes = body.select("div").stream().anyMatch(PastedPage::isEmpty)
                || !body.select("div + br, br + div").isEmpty();
        return new PastedPage(new ArrayList<>(), emptyOnes);
    }

    private static boolean isEmpty(Element div) {
        return div.childrenSize() == 0
                ? !div.childNodes().isEmpty() && PastedInlines.isBlank(div.wholeText())
                : div.childrenSize() == 1 && div.child(0).nameIs("br") && !div.hasText();
    }
}
