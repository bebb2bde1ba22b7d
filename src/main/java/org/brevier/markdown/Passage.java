package org.brevier.markdown;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A stretch of an author's text that is one part of a briefing: its words without markup, and where it begins.
 *
 * @param nodes the blocks of the text it consists of: paragraphs and the like, a heading, or a bullet's list item; none
 *     where the words come from the front matter
 */
public record Passage(String text, Position position, List<Node> nodes) {

    public Passage {
        nodes = List.copyOf(nodes);
    }
}
