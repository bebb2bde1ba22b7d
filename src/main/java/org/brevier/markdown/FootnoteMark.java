package org.brevier.markdown;

import java.util.ArrayList;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;

/** A reference that knows its footnote, wherever in the text that stands. */
final class FootnoteMark extends CustomNode {

    private final FootnoteDefinition footnote;

    private FootnoteMark(FootnoteDefinition footnote) {
        this.footnote = footnote;
    }

    static void replaceReferences(Node document) {
        var found = new Found();
        document.accept(found);
        for (FootnoteReference reference : found.references) {
            FootnoteDefinition footnote = found.footnotes.get(reference.getLabel());
            if (footnote != null) {
                var mark = new FootnoteMark(footnote);
                mark.setSourceSpans(reference.getSourceSpans());
                reference.insertBefore(mark);
                reference.unlink();
            }
        }
    }

    FootnoteDefinition footnote() {
        return footnote;
    }

    private static final class Found extends AbstractVisitor {

        private final DefinitionMap<FootnoteDefinition> footnotes = new DefinitionMap<>(FootnoteDefinition.class);
        private final ArrayList<FootnoteReference> references = new ArrayList<>();

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition footnote) {
                footnotes.putIfAbsent(footnote.getLabel(), footnote);
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                references.add(reference);
            }
            visitChildren(node);
        }
    }
}
