package org.brevier.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Tables whose header cells say what they head, and whose alignment is a class. */
final class TableRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    TableRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class, TableHead.class, TableBody.class, TableRow.class, TableCell.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case TableHead head -> element(head, "thead", Map.of());
            case TableBody body -> element(body, "tbody", Map.of());
            case TableRow row -> element(row, "tr", Map.of());
            case TableCell cell -> element(cell, cell.isHeader() ? "th" : "td", attributes(cell));
            default -> element(node, "table", Map.of());
        }
    }

    private static Map<String, String> attributes(TableCell cell) {
        var attributes = new LinkedHashMap<String, String>();
        if (cell.isHeader()) {
            attributes.put("scope", "col");
        }
        if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            attributes.put("class", "align-center");
        } else if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            attributes.put("class", "align-end");
        }
        return attributes;
    }

    private void element(Node node, String name, Map<String, String> attributes) {
        context.getWriter().tag(name, attributes);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        context.getWriter().tag("/" + name);
        context.getWriter().line();
    }
}
