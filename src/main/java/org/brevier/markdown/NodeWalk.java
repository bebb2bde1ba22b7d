package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Goes through the nodes of a text without calling itself, for hostile texts are deeper than a thread's stack. */
final class NodeWalk {

    private NodeWalk() {}

    /** The nodes of this type in a passage, in the order of the text. */
    static <N extends Node> List<N> nodes(Passage passage, Class<N> type) {
        return nodes(passage.nodes(), type);
    }

    /** The words within a node, without markup. */
    static String words(Node node) {
        return nodes(List.of(node), Text.class).stream().map(Text::getLiteral).collect(Collectors.joining(" "));
    }

    static <N extends Node> List<N> nodes(List<Node> roots, Class<N> type) {
        List<N> found = new ArrayList<>();
        for (Node root : roots) {
            for (@Nullable Node node = root; node != null; node = next(node, root)) {
                if (type.isInstance(node)) {
                    found.add(type.cast(node));
                }
            }
        }
        return found;
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        @Nullable Node up = node;
        while (up != null && !up.equals(root)) {
            if (up.getNext() != null) {
                return up.getNext();
            }
            up = up.getParent();
        }
        return null;
    }

    /** Where a node begins; empty for one that was made of others and stands nowhere itself. */
    static Optional<Position> position(Node node) {
        return node.getSourceSpans().isEmpty() ? Optional.empty() : Optional.of(Position.of(node));
    }
}
