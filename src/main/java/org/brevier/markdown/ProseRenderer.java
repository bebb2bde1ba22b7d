package org.brevier.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.image.attributes.ImageAttributes;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Prose as this site writes it; what is not overridden here is plain CommonMark. */
final class ProseRenderer extends CoreHtmlNodeRenderer {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#-]{1,30}");

    private final HtmlWriter html;
    private final Ids ids;
    private final LinkTargets links;
    private final PictureRenderer pictures;
    private final Surroundings surroundings;
    private final RawHtml raw;

    ProseRenderer(
            HtmlNodeRendererContext context,
            BoundedHtml bounds,
            Ids ids,
            LinkTargets links,
            PictureRenderer pictures,
            Surroundings surroundings) {
        super(context);
        this.html = context.getWriter();
        this.ids = ids;
        this.links = links;
        this.pictures = pictures;
        this.surroundings = surroundings;
        this.raw = new RawHtml(html, bounds, links, pictures);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Stream.concat(
                        super.getNodeTypes().stream(),
                        Stream.of(
                                Callout.class,
                                FootnoteDefinition.class,
                                FootnoteMark.class,
                                FootnoteReference.class,
                                ImageAttributes.class,
                                TaskListItemMarker.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void visitChildren(Node parent) {
        int depth = raw.depth();
        super.visitChildren(parent);
        raw.closeDownTo(depth);
    }

    /** A page's only H1 is the headline. */
    @Override
    public void visit(Heading heading) {
        String element = "h" + Math.max(2, heading.getLevel());
        html.line();
        html.tag(element, Map.of("id", ids.heading(PlainText.of(heading))));
        visitChildren(heading);
        html.tag("/" + element);
        html.line();
    }

    @Override
    public void visit(Paragraph paragraph) {
        Optional<Image> image = onlyImage(paragraph);
        Optional<PictureRenderer.Shown> picture = image.flatMap(this::picture);
        if (picture.isEmpty()) {
            super.visit(paragraph);
            return;
        }
        html.line();
        html.tag("figure");
        picture.get().markup().write(html);
        caption(picture.get());
        html.tag("/figure");
        html.line();
    }

    private static Optional<Image> onlyImage(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Image image && image.getNext() == null
                ? Optional.of(image)
                : Optional.empty();
    }

    private void caption(PictureRenderer.Shown picture) {
        if (picture.caption().isEmpty()
                && picture.credit().isEmpty()
                && picture.whole().isEmpty()) {
            return;
        }
        html.tag("figcaption");
        html.text(picture.caption());
        if (!picture.credit().isEmpty()) {
            html.text(picture.caption().isEmpty() ? "" : " ");
            small("credit", () -> html.text(picture.credit()));
        }
        picture.whole()
                .ifPresent(address -> small("whole", () -> {
                    html.tag("a", Map.of("href", address));
                    html.text(surroundings.wholePicture());
                    html.tag("/a");
                }));
        html.tag("/figcaption");
    }

    private void small(String name, Runnable words) {
        html.tag("small", Map.of("class", name));
        words.run();
        html.tag("/small");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String info = block.getInfo() == null ? "" : block.getInfo().strip();
        String language = info.split("\\s", 2)[0];
        html.line();
        html.tag("pre");
        html.tag("code", LANGUAGE.matcher(language).matches() ? Map.of("class", "language-" + language) : Map.of());
        html.text(block.getLiteral());
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    @Override
    public void visit(HtmlBlock block) {
        int depth = raw.depth();
        html.line();
        raw.write(block.getLiteral(), true);
        raw.closeDownTo(depth);
        html.line();
    }

    /** Tables may hold lists only as HTML. */
    @Override
    public void visit(HtmlInline inline) {
        raw.write(inline.getLiteral(), inline.getParent() instanceof TableCell);
    }

    @Override
    public void visit(Link link) {
        Optional<Map<String, String>> attributes = attributes(link.getDestination(), link.getTitle());
        attributes.ifPresent(found -> html.tag("a", found));
        visitChildren(link);
        attributes.ifPresent(found -> html.tag("/a"));
    }

    private Optional<Map<String, String>> attributes(String target, @Nullable String title) {
        return links.attributes(target, title == null ? "" : title);
    }

    @Override
    public void visit(Image image) {
        picture(image).ifPresentOrElse(picture -> picture.markup().write(html), () -> linkTo(image));
    }

    private Optional<PictureRenderer.Shown> picture(Image image) {
        return pictures.show(
                image.getDestination(),
                new PictureRenderer.Said(
                        alternative(image),
                        Decoration.isMeantBy(image),
                        Decoration.caption(image),
                        wantedWidth(image)));
    }

    private static String alternative(Image image) {
        var words = new StringBuilder();
        for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
            words.append(PlainText.of(child)).append(' ');
        }
        return words.toString();
    }

    private static String wantedWidth(Image image) {
        return image.getLastChild() instanceof ImageAttributes attributes
                ? attributes.getAttributes().getOrDefault("width", "")
                : "";
    }

    /** A picture that is not the site's own is never fetched by a reader's browser; of one that the site lacks there are the words alone. */
    private void linkTo(Image image) {
        if (isMissing(image.getDestination()) && !isLinked(image)) {
            html.text(alternative(image).strip());
            return;
        }
        Optional<Map<String, String>> link =
                isLinked(image) ? Optional.empty() : attributes(image.getDestination(), null);
        String words = alternative(image).strip();
        link.ifPresent(attributes -> html.tag("a", attributes));
        html.text(words.isEmpty() ? image.getDestination().replaceFirst(".*/", "") : words);
        link.ifPresent(attributes -> html.tag("/a"));
    }

    private boolean isMissing(String reference) {
        return LinkAddress.read(reference)
                .filter(address ->
                        address.scheme().isEmpty() && address.authority().isEmpty())
                .filter(address -> surroundings.file(address.path()).isEmpty())
                .isPresent();
    }

    private static boolean isLinked(Node node) {
        Node parent = node.getParent();
        return parent != null && (parent instanceof Link || isLinked(parent));
    }

    @Override
    public void visit(ListItem item) {
        html.tag("li", item.getFirstChild() instanceof TaskListItemMarker marker ? task(marker) : Map.of());
        visitChildren(item);
        html.tag("/li");
        html.line();
    }

    private static Map<String, String> task(TaskListItemMarker marker) {
        return Map.of("class", marker.isChecked() ? "task-done" : "task-open");
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Callout callout) {
            html.line();
            html.tag("blockquote", Map.of("class", "callout-" + callout.kind()));
            html.tag("p");
            html.tag("strong");
            html.text(surroundings.label(callout.kind()));
            html.tag("/strong");
            callout.date().ifPresent(date -> html.text(" " + surroundings.date(date)));
            html.tag("/p");
            visitChildren(callout);
            html.tag("/blockquote");
            html.line();
        }
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case FootnoteMark mark -> reference(mark);
            case FootnoteReference unknown -> html.text("[^" + unknown.getLabel() + "]");
            case TaskListItemMarker marker -> html.text(marker.isChecked() ? "☑ " : "☐ ");
            default -> {}
        }
    }

    private void reference(FootnoteMark mark) {
        Footnotes.Numbered numbered = ids.footnotes().numbered(mark.footnote());
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", ids.reference(numbered));
        attributes.put("class", "footnote-ref");
        html.tag("sup", attributes);
        html.tag("a", Map.of("href", "#" + numbered.anchor()));
        html.text(String.valueOf(numbered.number()));
        html.tag("/a");
        html.tag("/sup");
    }
}
