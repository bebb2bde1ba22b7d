package org.brevier.markdown;

import org.commonmark.node.Node;

/** A place in the author's text, line and column counted from 1. */
public record Position(int line, int column) {

    /** Where a node of the parsed text begins. */
    static Position of(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return node.getParent() == null ? new Position(1, 1) : of(node.getParent());
        }
        var span = node.getSourceSpans().getFirst();
        return new Position(span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }
}
