package org.brevier.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes an author's raw HTML anew: allowed elements with their allowed attributes, never an id or a class. So the
 * sanitiser behind it meets no element whose parsing costs more than its length.
 */
final class RawHtml implements RawTags.Sink {

    private static final Set<String> PHRASES =
            Set.of("br", "code", "em", "strong", "del", "s", "sub", "sup", "kbd", "mark", "abbr", "a", "img");

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
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "details",
            "summary");

    private static final Map<String, String> MODERN = Map.ofEntries(
            Map.entry("b", "strong"),
            Map.entry("i", "em"),
            Map.entry("cite", "em"),
            Map.entry("strike", "s"),
            Map.entry("tt", "code"),
            Map.entry("samp", "code"),
            Map.entry("h1", "h2"),
            Map.entry("div", "p"),
            Map.entry("section", "p"),
            Map.entry("article", "p"),
            Map.entry("aside", "p"),
            Map.entry("header", "p"),
            Map.entry("footer", "p"),
            Map.entry("center", "p"),
            Map.entry("address", "p"));

    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern START = Pattern.compile("-?\\d{1,8}");
    private static final Pattern SCOPE = Pattern.compile("row|col|rowgroup|colgroup");

    private final HtmlWriter html;
    private final BoundedHtml bounds;
    private final LinkTargets links;
    private final PictureRenderer pictures;
    private final Deque<String> openPhrases = new ArrayDeque<>();
    private boolean blocksToo;

    RawHtml(HtmlWriter html, BoundedHtml bounds, LinkTargets links, PictureRenderer pictures) {
        this.html = html;
        this.bounds = bounds;
        this.links = links;
        this.pictures = pictures;
    }

    /** @param blocksToo whether the place admits more than what stands within a paragraph */
    void write(String raw, boolean blocksToo) {
        this.blocksToo = blocksToo;
        RawTags.read(raw, this);
    }

    /** How many phrases are open now, for {@link #closeDownTo}. */
    int depth() {
        return openPhrases.size();
    }

    /** Closes what an author left open, so that it does not run on through the paragraphs behind it. */
    void closeDownTo(int depth) {
        while (openPhrases.size() > depth) {
            html.tag("/" + openPhrases.pop());
        }
    }

    @Override
    public void text(String text) {
        html.text(text);
    }

    @Override
    public void open(String name, Map<String, String> attributes) {
        bounds.spendTag();
        String element = MODERN.getOrDefault(name, name);
        switch (element) {
            case "img" -> picture(attributes);
            case "a" -> link(attributes).ifPresent(link -> start("a", link));
            default -> {
                if (isAllowed(element)) {
                    start(element, kept(element, attributes));
                }
            }
        }
    }

    private void start(String element, Map<String, String> attributes) {
        html.tag(element, attributes);
        if (PHRASES.contains(element) && !element.equals("br")) {
            openPhrases.push(element);
        }
    }

    @Override
    public void close(String name) {
        bounds.spendTag();
        String element = MODERN.getOrDefault(name, name);
        if (openPhrases.contains(element)) {
            while (!openPhrases.element().equals(element)) {
                html.tag("/" + openPhrases.pop());
            }
            html.tag("/" + openPhrases.pop());
        } else if (blocksToo && BLOCKS.contains(element)) {
            html.tag("/" + element);
        }
    }

    private boolean isAllowed(String element) {
        return PHRASES.contains(element) || (blocksToo && BLOCKS.contains(element));
    }

    private void picture(Map<String, String> attributes) {
        String reference = attributes.getOrDefault("src", "");
        String alternative = attributes.getOrDefault("alt", "");
        boolean decorative = attributes.containsKey("alt") && alternative.isBlank();
        var said = new PictureRenderer.Said(alternative, decorative, "", attributes.getOrDefault("width", ""));
        pictures.show(reference, said)
                .ifPresentOrElse(picture -> picture.markup().write(html), () -> html.text(alternative));
    }

    private Optional<Map<String, String>> link(Map<String, String> attributes) {
        return links.attributes(attributes.getOrDefault("href", ""), attributes.getOrDefault("title", ""));
    }

    private static Map<String, String> kept(String element, Map<String, String> attributes) {
        var kept = new LinkedHashMap<String, String>();
        attributes.forEach((name, value) -> {
            if (mayKeep(element, name, value.strip())) {
                kept.put(name, value.strip());
            }
        });
        return kept;
    }

    private static boolean mayKeep(String element, String name, String value) {
        return switch (element + " " + name) {
            case "abbr title" -> true;
            case "ol start" -> START.matcher(value).matches();
            case "th scope" -> SCOPE.matcher(value).matches();
            case "th colspan", "td colspan" -> COUNT.matcher(value).matches();
            default -> false;
        };
    }
}
