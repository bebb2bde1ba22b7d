package org.brevier.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What programs put on the clipboard beside the text: controls, comments, what was deleted while changes were tracked. */
final class ClipboardLeftovers {

    private static final String NO_TEXT =
            "head, script, style, meta, link, title, template, noscript, iframe, object, embed, applet,"
                    + " svg, canvas, audio, video, map, select, textarea, input, button, datalist, progress, meter, xml";

    private static final String COMMENTS =
            ".MsoCommentReference, .msocomanchor, .msocomtxt, .msocomoff, [style*=mso-special-character:comment],"
                    + " [style*=mso-element:comment]";

    private static final String DELETED = "del[cite], del[datetime], .msoDel";

    private static final Pattern COMMENT_ANCHOR = Pattern.compile("#cmnt\\d+|#cmnt_ref\\d+");

    private ClipboardLeftovers() {}

    static void remove(Element body) {
        body.select(NO_TEXT).remove();
        body.select(COMMENTS).remove();
        body.select(DELETED).remove();
        body.select("[hidden]").remove();
        body.select("[style]").stream()
                .filter(element -> InlineStyle.of(element).hides())
                .forEach(Element::remove);
        List.copyOf(body.select("a[href^=#cmnt]")).forEach(ClipboardLeftovers::removeComment);
    }

    /** Google Docs marks a commented place with a raised letter, and lists the comments below the text. */
    private static void removeComment(Element anchor) {
        String href = anchor.attr("href");
        if (COMMENT_ANCHOR.matcher(href).matches()) {
            Element holder = anchor.closest(href.startsWith("#cmnt_ref") ? "p" : "sup");
            (holder == null ? anchor : holder).remove();
        }
    }
}
