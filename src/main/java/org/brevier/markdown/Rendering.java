package org.brevier.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brevier.markdown.RenderedBriefing.Footnote;
import org.brevier.markdown.RenderedBriefing.Piece;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/** One text becoming HTML, part by part: what the parts share is ids, footnotes, pictures and bounds. */
final class Rendering {

    private final BoundedHtml out = new BoundedHtml();
    private final Ids ids;
    private final PictureRenderer pictures;
    private final AllowedHtml allowed;
    private final HtmlRenderer renderer;
    private final Surroundings surroundings;
    private final Map<String, Optional<ServedFile>> files = new HashMap<>();
    private final Set<String> transcribed = new HashSet<>();
    private int transcriptsLeft = Caps.TRANSCRIPT_CHARACTERS;

    Rendering(Surroundings surroundings, LinkTargets.Folder folder, Collection<String> anchors) {
        this.surroundings = surroundings;
        ids = new Ids(anchors);
        pictures = new PictureRenderer(surroundings);
        allowed = new AllowedHtml(ids, pictures);
        var links = new LinkTargets(surroundings, folder);
        renderer = HtmlRenderer.builder()
                .nodeRendererFactory(context -> new ProseRenderer(context, out, ids, links, pictures, surroundings))
                .nodeRendererFactory(TableRenderer::new)
                .extensions(List.of(StrikethroughExtension.create()))
                .build();
    }

    /** Prose, and between it what does not flow with it. */
    List<Piece> pieces(List<Node> nodes) {
        var pieces = new ArrayList<Piece>();
        var prose = new ArrayList<Node>();
        for (Node node : nodes) {
            Optional<MediaLink> media =
                    MediaParagraph.read(node).map(this::found).map(link -> saidOnce(link, transcribed));
            if (media.isEmpty() && !isWide(node)) {
                prose.add(node);
                continue;
            }
            addProse(prose, pieces);
            pieces.add(media.<Piece>map(Piece.MediaCard::new).orElseGet(() -> new Piece.Wide(html(List.of(node)))));
        }
        addProse(prose, pieces);
        return List.copyOf(pieces);
    }

    /** A link to a file of the site's own leads to where that file is served. */
    private MediaLink found(MediaLink link) {
        return link.provider().isEmpty() && !link.wantsTarget()
                ? files.computeIfAbsent(link.target(), this::file)
                        .map(link::leadingTo)
                        .orElse(link)
                : link;
    }

    private Optional<ServedFile> file(String reference) {
        return surroundings.file(reference.replaceFirst("#.*", "")).map(this::withinBounds);
    }

    /** A transcript that grows at the desk must not take a page from its readers. */
    private ServedFile withinBounds(ServedFile file) {
        int length = file.transcript().stream().mapToInt(String::length).sum();
        if (length > transcriptsLeft) {
            return file.withoutTranscript();
        }
        transcriptsLeft -= length;
        return file;
    }

    /** The links of a whole text. */
    List<MediaLink> found(List<MediaLink> links) {
        var transcribed = new HashSet<String>();
        return links.stream()
                .map(this::found)
                .map(link -> saidOnce(link, transcribed))
                .toList();
    }

    /** What is said in a recording stands where it is first linked to. */
    private static MediaLink saidOnce(MediaLink link, Set<String> transcribed) {
        return link.file()
                .filter(file -> !transcribed.add(file.address()))
                .map(file -> link.leadingTo(file.withoutTranscript()))
                .orElse(link);
    }

    private static boolean isWide(Node node) {
        return node instanceof TableBlock || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
    }

    private void addProse(List<Node> prose, List<Piece> pieces) {
        SafeHtml html = html(prose);
        if (!html.isEmpty()) {
            pieces.add(new Piece.Prose(html));
        }
        prose.clear();
    }

    SafeHtml html(List<Node> nodes) {
        for (Node node : nodes) {
            out.at(Position.of(node).line());
            renderer.render(node, out);
            out.append("\n");
        }
        return sanitised();
    }

    /** What a node holds, without the element that the node is. */
    SafeHtml inner(Node node) {
        out.at(Position.of(node).line());
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            renderer.render(child, out);
        }
        return sanitised();
    }

    /** Plain words as a paragraph. */
    SafeHtml paragraph(String words) {
        out.append("<p>").append(Entities.escape(words)).append("</p>");
        return sanitised();
    }

    private SafeHtml sanitised() {
        SafeHtml html = allowed.only(out.take());
        out.spend(html.html().length());
        return html;
    }

    /** The footnotes met so far and those that they lead to, then those to which nothing leads, so that nothing is lost. */
    List<Footnote> footnotes(Optional<Node> document) {
        var rendered = new ArrayList<SafeHtml>();
        renderMet(rendered);
        document.ifPresent(this::numberUnmet);
        renderMet(rendered);
        var footnotes = new ArrayList<Footnote>();
        for (int i = 0; i < rendered.size(); i++) {
            footnotes.add(footnote(ids.footnotes().inOrder().get(i), rendered.get(i)));
        }
        return List.copyOf(footnotes);
    }

    private void renderMet(List<SafeHtml> rendered) {
        List<Footnotes.Numbered> met = ids.footnotes().inOrder();
        while (rendered.size() < met.size()) {
            rendered.add(inner(met.get(rendered.size()).footnote()));
        }
    }

    private void numberUnmet(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteDefinition footnote) {
                ids.footnotes().numbered(footnote);
            }
        }
    }

    private static Footnote footnote(Footnotes.Numbered numbered, SafeHtml html) {
        return new Footnote(
                numbered.number(),
                numbered.anchor(),
                List.copyOf(numbered.references()),
                html,
                text(numbered.footnote()));
    }

    private static String text(FootnoteDefinition footnote) {
        var children = new ArrayList<Node>();
        for (Node child = footnote.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return PlainText.of(children);
    }

    Optional<RenderedBriefing.IllustratedPicture> firstPicture() {
        return pictures.first();
    }
}
