package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What word processors, mail programs and browsers put on the clipboard as HTML, made into the briefing format without
 * changing a word: no class, no style, no picture, and no text that becomes markup by accident.
 */
public final class PastedHtml {

    /** Pictures that the HTML carries itself. */
    private static final Pattern DATA = Pattern.compile("data:image/[^\"'\\s>)]*+");

    private static final String STRUCTURE =
            "h1, h2, h3, h4, h5, h6, [role=heading], ul, ol, table, blockquote, pre, hr, a[href], img,"
                    + " [style*=mso-list]";

    private static final int LONGEST = 2 * 1024 * 1024;

    private PastedHtml() {}

    /**
     * Where no heading is marked as one, what looks like a heading becomes one, as in {@link PastedText}.
     *
     * @throws Unreadable when the HTML is too long, even without its pictures
     */
    public static String toMarkdown(String html) throws Unreadable {
        String written = DATA.matcher(html).replaceAll("");
        if (written.length() > LONGEST) {
            throw new Unreadable(1, "the pasted text is too long");
        }
        Element body = Parser.htmlParser()
                .setMaxDepth(Caps.HTML_DEPTH)
                .parseInput(written, "")
                .body();
        ClipboardLeftovers.remove(body);
        Element root = innermost(body);
        return root.nameIs("pre") && root.selectFirst("code") == null
                ? PastedText.toMarkdown(root.wholeText())
                : toMarkdown(body);
    }

    /** What holds all there is. */
    private static Element innermost(Element body) {
        Element root = body;
        while (root.childrenSize() == 1 && PastedInlines.isBlank(root.wholeOwnText())) {
            root = root.child(0);
        }
        return root;
    }

    private static String toMarkdown(Element body) {
        if (body.selectFirst(STRUCTURE) == null) {
            String source = source(body);
            if (PastedText.isMarkdown(source)) {
                return PastedText.toMarkdown(source);
            }
        }
        List<Element> notes = PastedNotes.takeFrom(body);
        PastedPage page = PastedPage.of(body);
        var blocks = new ArrayList<String>();
        for (String block : PastedText.markdown(PastedHeadings.ranked(PastedBlocks.read(body, page)))) {
            blocks.add(InlineMarkup.written(block, page.addresses()));
        }
        for (Element note : notes) {
            blocks.add(note(notes.indexOf(note) + 1, PastedBlocks.read(note, page, InlineFormat.PLAIN)));
        }
        return PastedText.joined(blocks);
    }

    /** The text line by line, as editors of source code put it on the clipboard. */
    private static String source(Element body) {
        Element lines = body.clone();
        lines.select("div, p").forEach(line -> line.appendText("\n"));
        return lines.wholeText().replace('\u00A0', ' ');
    }

    private static String note(int number, List<String> blocks) {
        return "[^" + number + "]: " + String.join("\n\n", blocks).replaceAll("\n(?!\n)", "\n    ");
    }
}
