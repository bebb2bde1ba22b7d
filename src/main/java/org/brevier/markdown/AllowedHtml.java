package org.brevier.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The sanitiser: an allow-list built from nothing, on top of an HTML 5 parser that reads as browsers do. */
final class AllowedHtml {

    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "em", "strong")
            .addTags("del", "s", "sub", "sup", "kbd", "mark", "abbr", "ul", "ol", "li", "dl", "dt", "dd")
            .addTags("table", "thead", "tbody", "tr", "th", "td", "a", "figure", "figcaption", "small")
            .addTags("picture", "source", "img")
            .addTags("details", "summary")
            .addAttributes("abbr", "title")
            .addAttributes("ol", "start")
            .addAttributes("th", "scope", "colspan", "class")
            .addAttributes("td", "colspan", "class")
            .addAttributes("a", "href", "title", "rel")
            .addAttributes("source", "type", "srcset", "sizes")
            .addAttributes("img", "src", "srcset", "sizes", "alt", "width", "height")
            .addAttributes("img", "decoding", "loading", "fetchpriority")
            .addAttributes("code", "class")
            .addAttributes("li", "class")
            .addAttributes("sup", "class", "id")
            .addAttributes("blockquote", "class")
            .addAttributes("small", "class")
            .addAttributes("h2", "id")
            .addAttributes("h3", "id")
            .addAttributes("h4", "id")
            .addAttributes("h5", "id")
            .addAttributes("h6", "id"));

    private static final Pattern CLASS = Pattern.compile(
            "language-[A-Za-z0-9+#-]{1,30}|task-(?:open|done)|footnote-ref|callout-[a-z]{1,20}|align-(?:center|end)|credit|whole");

    /** As {@link LinkTargets} writes them; a slash must not be followed by what browsers take for another one. */
    private static final Pattern HREF =
            Pattern.compile("https?://.+|mailto:.+|tel:.+|#.+|/(?![/\\\\]).*", Pattern.CASE_INSENSITIVE);

    private static final List<String> CHECKED = List.of("id", "class", "href", "rel", "srcset", "sizes");

    private final Ids ids;
    private final PictureRenderer pictures;

    AllowedHtml(Ids ids, PictureRenderer pictures) {
        this.ids = ids;
        this.pictures = pictures;
    }

    SafeHtml only(String html) {
        if (html.isBlank()) {
            return SafeHtml.EMPTY;
        }
        Document clean = CLEANER.clean(parsed(XmlText.only(html)));
        clean.outputSettings()
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8)
                .escapeMode(Entities.EscapeMode.xhtml);
        Element body = clean.body();
        if (body.firstElementChild() != null) {
            body.getAllElements().forEach(this::checkValues);
            Nesting.mend(body);
        }
        return new SafeHtml(body.html().strip());
    }

    private static Document parsed(String html) {
        Document document = Document.createShell("");
        List<Node> nodes =
                Parser.htmlParser().setMaxDepth(Caps.HTML_DEPTH).parseFragmentInput(html, document.body(), "");
        document.body().appendChildren(nodes);
        return document;
    }

    private void checkValues(Element element) {
        for (String name : CHECKED) {
            if (element.hasAttr(name) && !isAllowed(name, element.attr(name))) {
                element.removeAttr(name);
            }
        }
        if ((element.nameIs("img") && !pictures.wrote(element.attr("src")))
                || (element.nameIs("source") && !element.hasAttr("srcset"))) {
            element.remove();
        }
    }

    private boolean isAllowed(String attribute, String value) {
        return switch (attribute) {
            case "id" -> ids.use(value);
            case "class" -> CLASS.matcher(value).matches();
            case "href" -> HREF.matcher(value).matches();
            case "srcset", "sizes" -> pictures.wrote(value);
            default -> value.equals("noopener");
        };
    }
}
