package org.brevier.markdown;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words a reader reads: a line for each paragraph, no markup, no pictures, no footnote marks. */
final class PlainText extends AbstractVisitor implements RawTags.Sink {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        return of(List.of(node));
    }

    static String of(List<Node> nodes) {
        var reading = new PlainText();
        for (Node node : nodes) {
            node.accept(reading);
        }
        return XmlText.only(reading.text.toString()).strip();
    }

    @Override
    public void visit(Text node) {
        text(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        text(" ");
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        text(" ");
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (!MediaParagraph.isBareAddress(paragraph)) {
            line(paragraph);
        }
    }

    @Override
    public void visit(Heading heading) {
        line(heading);
    }

    @Override
    public void visit(ListItem item) {
        line(item);
    }

    @Override
    public void visit(BulletList list) {
        line(list);
    }

    @Override
    public void visit(OrderedList list) {
        line(list);
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof FootnoteDefinition)) {
            line(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            line(node);
        } else {
            visitChildren(node);
            text(node instanceof TableCell ? " " : "");
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        verbatim(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        verbatim(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
        endLine();
        RawTags.read(block.getLiteral(), this);
        endLine();
    }

    @Override
    public void visit(HtmlInline inline) {
        RawTags.read(inline.getLiteral(), this);
    }

    @Override
    public void visit(Image image) {}

    @Override
    public void open(String name, Map<String, String> attributes) {
        text(name.equals("br") ? " " : "");
    }

    @Override
    public void close(String name) {}

    private void line(Node block) {
        endLine();
        visitChildren(block);
        endLine();
    }

    private void verbatim(String code) {
        endLine();
        text(code);
        endLine();
    }

    private void endLine() {
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(last) == ' ') {
            text.setCharAt(last, '\n');
        } else if (last >= 0 && text.charAt(last) != '\n') {
            text.append('\n');
        }
    }

    /** Appends words with single blanks between them. */
    @Override
    public void text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c)) {
                text.append(c);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }
}
