package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brevier.markdown.PastedPiece.Heading;
import org.brevier.markdown.PastedPiece.Items;
import org.brevier.markdown.PastedPiece.Prose;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a pasted page into pieces, in order. One for each page, and for each thing in it that has blocks of its own. */
final class PastedBlocks {

    private static final Pattern START = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern TITLE_SIZE = Pattern.compile("[2-9]\\d(?:\\.\\d+)?pt");
    private static final Pattern NO_BORDER = Pattern.compile("none.*|0(?:px)?|medium none.*");

    /** Quotations and lists inside one another; what is deeper is paragraphs. */
    private static final int DEEPEST = 12;

    private final PastedPage page;
    private final boolean readsBullets;
    private final int depth;
    private final List<PastedPiece> pieces = new ArrayList<>();
    private final List<PastedItem> items = new ArrayList<>();
    private final PastedInlines inlines;

    private PastedBlocks(PastedPage page, boolean readsBullets, int depth) {
        this.page = page;
        this.readsBullets = readsBullets;
        this.depth = depth;
        this.inlines = new PastedInlines(page.addresses());
    }

    static List<PastedPiece> read(Element body, PastedPage page) {
        return new PastedBlocks(page, true, 0).pieces(body, InlineFormat.PLAIN.within(body));
    }

    /** What a note holds, as blocks of Markdown. */
    static List<String> read(Element note, PastedPage page, InlineFormat format) {
        return new PastedBlocks(page, false, 0).within(note, format);
    }

    /** What an item, a quotation or a cell holds, as blocks of Markdown. */
    private List<String> within(Element holder, InlineFormat format) {
        return new PastedBlocks(page, holder.nameIs("blockquote"), depth + 1)
                .pieces(holder, format).stream()
                        .map(piece -> switch (piece) {
                            case Heading heading -> PastedText.paragraph(List.of(heading.words()));
                            case Items verbatim -> String.join("\n", verbatim.lines());
                            case Prose prose -> PastedText.paragraph(prose.lines());
                        })
                        .map(block -> InlineMarkup.written(block, page.addresses()))
                        .toList();
    }

    private List<PastedPiece> pieces(Element root, InlineFormat format) {
        children(root, format);
        endBlock();
        return pieces;
    }

    private void children(Element parent, InlineFormat format) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText(), format);
            } else if (child instanceof Element element) {
                element(element, format.within(element));
            }
        }
    }

    private void text(String text, InlineFormat format) {
        if (!PastedInlines.isBlank(text)) {
            endItems();
        }
        inlines.add(text, format);
    }

    private void element(Element element, InlineFormat format) {
        switch (element.normalName()) {
            case "br" -> inlines.breakLine();
            case "img" -> image(element, format);
            case "hr" -> verbatim(List.of("***"));
            case "ul", "ol" -> list(element, format, 1);
            case "li" -> item(element, format, new PastedItem(1, false, 0, List.of()));
            case "table" -> table(element, format);
            case "blockquote" -> quotation(element, format);
            case "pre" -> code(element);
            case PastedNotes.CALL -> inlines.addNote(Integer.parseInt(element.attr("number")), format);
            default -> other(element, format);
        }
    }

    private void other(Element element, InlineFormat format) {
        int heading = PastedHeadings.level(element);
        int item = WordList.level(element);
        if (heading != PastedHeadings.NONE || isTitle(element)) {
            heading(element, format, Math.max(PastedHeadings.TITLE, heading));
        } else if (item > 0) {
            item(element, format, WordList.item(element, item));
        } else if (element.nameIs("div") && page.divsAreLines()) {
            line(element, format);
        } else if (element.nameIs("div") || BlockElements.isOne(element)) {
            paragraph(element, format);
        } else {
            children(element, format);
        }
    }

    /** Google Docs has no element for a title, but for this size. */
    private boolean isTitle(Element element) {
        return element.nameIs("p")
                && pieces.isEmpty()
                && inlines.words() == 0
                && TITLE_SIZE
                        .matcher(InlineStyle.of(element.childrenSize() == 1 ? element.child(0) : element)
                                .value("font-size"))
                        .matches();
    }

    private void heading(Element element, InlineFormat format, int level) {
        endBlock();
        children(element, format);
        String words = String.join(" ", inlines.take()).strip();
        if (!words.isEmpty()) {
            pieces.add(new Heading(level, words));
        }
    }

    private void line(Element division, InlineFormat format) {
        if (!inlines.isAtLineStart()) {
            inlines.breakLine();
        }
        int words = inlines.words();
        children(division, format);
        if (inlines.words() == words) {
            inlines.endParagraph();
        } else if (!inlines.isAtLineStart()) {
            inlines.breakLine();
        }
    }

    private void paragraph(Element element, InlineFormat format) {
        inlines.endParagraph();
        children(element, format);
        inlines.endParagraph();
    }

    /** No picture is fetched: there is a link to it where its words are known. */
    private void image(Element image, InlineFormat format) {
        String words = image.attr("alt").strip();
        Optional<String> address =
                format.link().isEmpty() ? PastedLink.address(image.attr("src")) : Optional.of(format.link());
        boolean speaks = words.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!words.isEmpty()) {
            String apart = speaks ? " " : "";
            text(apart, format);
            text(words, speaks ? address.map(format::leadingTo).orElse(format) : format);
            text(apart, format);
        }
    }

    private void verbatim(List<String> lines) {
        endBlock();
        pieces.add(new Items(lines));
    }

    private void list(Element list, InlineFormat format, int level) {
        List.copyOf(list.childNodes()).stream().filter(PastedBlocks::isStray).forEach(child -> child.wrap("<li></li>"));
        int number = START.matcher(list.attr("start")).matches() ? Integer.parseInt(list.attr("start")) : 1;
        for (Element child : list.children()) {
            InlineFormat inner = format.within(child);
            if (child.nameIs("li")) {
                int deeper = PastedHeadings.number(child.attr("data-aria-level"), level);
                boolean first = child.previousElementSibling() == null;
                item(child, inner, new PastedItem(deeper, list.nameIs("ol"), first ? number : 0, List.of()));
            } else {
                list(child, inner, level + 1);
            }
        }
    }

    private static boolean isStray(Node child) {
        return child instanceof TextNode text
                ? !PastedInlines.isBlank(text.getWholeText())
                : child instanceof Element element
                        && !element.nameIs("li")
                        && !element.nameIs("ul")
                        && !element.nameIs("ol");
    }

    private void item(Element element, InlineFormat format, PastedItem item) {
        if (depth > DEEPEST) {
            paragraph(element, format);
            return;
        }
        endProse();
        List<String> blocks = within(element, format);
        if (!blocks.isEmpty()) {
            items.add(item.with(blocks));
        }
    }

    private void table(Element table, InlineFormat format) {
        endBlock();
        List<String> lines = PastedTable.lines(table, cell -> cell(cell, format));
        if (lines.isEmpty()) {
            children(table, format);
        } else {
            table.select("> caption").forEach(caption -> paragraph(caption, format.within(caption)));
            verbatim(lines);
        }
    }

    private String cell(Element cell, InlineFormat format) {
        return within(cell, format).stream()
                .flatMap(String::lines)
                .map(line -> line.endsWith("\\") ? line.substring(0, line.length() - 1) : line)
                .collect(Collectors.joining("<br>"));
    }

    private void quotation(Element quotation, InlineFormat format) {
        if (depth > DEEPEST
                || NO_BORDER.matcher(InlineStyle.of(quotation).value("border")).matches()) {
            paragraph(quotation, format);
        } else {
            List<String> blocks = within(quotation, format);
            if (!blocks.isEmpty()) {
                verbatim(String.join("\n\n", blocks)
                        .lines()
                        .map(line -> line.isEmpty() ? ">" : "> " + line)
                        .toList());
            }
        }
    }

    private void code(Element element) {
        String code = InvisibleCharacters.without(XmlText.only(element.wholeText()));
        if (!code.isBlank()) {
            String fence = "`".repeat(Math.max(3, 1 + InlineMarkup.longestRun(code)));
            verbatim(List.of(fence, code.stripTrailing(), fence));
        }
    }

    private void endBlock() {
        endItems();
        endProse();
    }

    private void endItems() {
        if (!items.isEmpty()) {
            pieces.add(new Items(PastedItem.lines(items)));
            items.clear();
        }
    }

    private void endProse() {
        List<String> lines = inlines.take();
        if (readsBullets) {
            pieces.addAll(PastedPiece.of(lines.stream().map(PastedLine::of).toList()));
        } else {
            pieces.addAll(PastedPiece.paragraphs(lines));
        }
    }
}
