package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Mends what an HTML parser lets pass but the HTML standard forbids: blocks within phrases, items without their list,
 * links within links. Works from the outside inwards, so that what surrounds an element is right when its turn comes.
 */
final class Nesting {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "figure",
            "figcaption",
            "details",
            "summary");

    private static final Set<String> FLOW_PARENTS =
            Set.of("body", "blockquote", "li", "dt", "dd", "td", "th", "figure", "figcaption", "details");

    /** Elements that admit what their parent admits. */
    private static final Set<String> TRANSPARENT = Set.of("a", "del");

    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private Nesting() {}

    static void mend(Element body) {
        body.select("dl").forEach(Nesting::mendDescriptions);
        body.select("details").forEach(Nesting::mendDetails);
        body.getAllElements().stream()
                .skip(1)
                .filter(element -> !mayStandHere(element))
                .forEach(Nesting::unwrap);
        body.select("ul, ol").forEach(Nesting::wrapStrayItems);
        body.select("table").forEach(Nesting::mendTable);
        body.select("p, h2, h3, h4, h5, h6, ul, ol, figure, li").forEach(Nesting::dropEmpty);
    }

    /** Terms and their descriptions take turns, and begin with a term. */
    private static void mendDescriptions(Element list) {
        List<Element> items = list.children();
        boolean whole = !items.isEmpty()
                && items.stream().allMatch(item -> item.nameIs("dt") || item.nameIs("dd"))
                && items.getFirst().nameIs("dt")
                && items.getLast().nameIs("dd")
                && list.textNodes().stream().allMatch(TextNode::isBlank);
        if (!whole) {
            unwrap(list);
        }
    }

    private static void mendDetails(Element details) {
        Element summary = details.selectFirst("> summary");
        if (summary == null) {
            unwrap(details);
        } else {
            details.prependChild(summary);
        }
    }

    private static boolean mayStandHere(Element element) {
        Element parent = element.parent();
        if (parent == null) {
            return true;
        }
        return switch (element.normalName()) {
            case "li" -> parent.nameIs("ul") || parent.nameIs("ol");
            case "dt", "dd" -> parent.nameIs("dl");
            case "figcaption" -> parent.nameIs("figure") && element.nextElementSibling() == null;
            case "summary" -> parent.nameIs("details") && element.previousElementSibling() == null;
            case "a" -> element.hasAttr("href") && parent.closest("a, summary") == null;
            default -> !BLOCKS.contains(element.normalName()) || mayHoldBlock(parent, element);
        };
    }

    private static boolean mayHoldBlock(Element parent, Element block) {
        Element holder = parent;
        while (TRANSPARENT.contains(holder.normalName()) && holder.parent() != null) {
            holder = holder.parent();
        }
        boolean list = holder.nameIs("ul") || holder.nameIs("ol");
        boolean heading = HEADINGS.contains(block.normalName());
        return list
                || (FLOW_PARENTS.contains(holder.normalName())
                        && !(heading && holder.closest("dt, th") != null)
                        && !(block.nameIs("details") && parent.closest("a") != null));
    }

    /** The words stay, with a blank where the element's edges kept them apart. */
    private static void unwrap(Element element) {
        if (BLOCKS.contains(element.normalName())) {
            element.before(new TextNode(" "));
            element.after(new TextNode(" "));
        }
        element.unwrap();
    }

    private static void wrapStrayItems(Element list) {
        for (Node child : new ArrayList<>(list.childNodes())) {
            boolean item = child instanceof Element element && element.nameIs("li");
            boolean blank = child instanceof TextNode text && text.isBlank();
            if (!item && !blank) {
                child.wrap("<li></li>");
            }
        }
    }

    /** Rows have cells, and no cell spans columns that no other row has. */
    private static void mendTable(Element table) {
        List<Element> rows = table.select("> thead > tr, > tbody > tr");
        rows.stream().filter(row -> row.firstElementChild() == null).forEach(Element::remove);
        int most = rows.stream().mapToInt(row -> row.children().size()).max().orElse(0);
        if (most == 0) {
            table.remove();
        } else if (rows.stream().anyMatch(row -> columns(row) > most)) {
            rows.forEach(row -> row.children().forEach(cell -> cell.removeAttr("colspan")));
        }
    }

    private static int columns(Element row) {
        return row.children().stream()
                .mapToInt(cell -> cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1)
                .sum();
    }

    private static void dropEmpty(Element element) {
        if (!element.hasText() && element.select("img, hr").isEmpty()) {
            element.remove();
        }
    }
}
