package org.brevier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;

/** Footnotes of one rendering, numbered as references to them are met. */
final class Footnotes {

    /** A footnote that has its number, and the ids of the references to it so far. */
    record Numbered(FootnoteDefinition footnote, int number, List<String> references) {

        String anchor() {
            return "fn-" + number;
        }

        /** A new reference to it. */
        String reference() {
            String first = "fnref-" + number;
            String id = references.isEmpty() ? first : first + "-" + (references.size() + 1);
            references.add(id);
            return id;
        }
    }

    private final Map<FootnoteDefinition, Numbered> met = new LinkedHashMap<>();
    private final List<Numbered> inOrder = new ArrayList<>();

    Numbered numbered(FootnoteDefinition footnote) {
        return met.computeIfAbsent(footnote, unmet -> {
            var numbered = new Numbered(footnote, met.size() + 1, new ArrayList<>());
            inOrder.add(numbered);
            return numbered;
        });
    }

    /** The ones met so far; rendering one may add others behind it. */
    List<Numbered> inOrder() {
        return inOrder;
    }
}
