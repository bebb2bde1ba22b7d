package org.brevier.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Elements that stand in a paragraph of their own. */
final class BlockElements {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "main",
            "nav",
            "figure",
            "figcaption",
            "address",
            "center",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset",
            "legend",
            "hgroup",
            "dialog",
            "caption",
            "tr",
            "td",
            "th");

    private static final Pattern BLOCK = Pattern.compile("block|flex|grid|list-item|table|table-(?:row|cell|caption)");

    private BlockElements() {}

    static boolean isOne(Element element) {
        return BLOCKS.contains(element.normalName())
                || BLOCK.matcher(InlineStyle.of(element).value("display")).matches();
    }
}
