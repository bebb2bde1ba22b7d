package org.brevier.markdown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonmark.node.Node;

/** Reads manuscripts and renders them. Thread-safe; every answer is bounded in time and size. */
public final class Briefings {

    private static final int DESCRIPTION = 160;

    private final PartNames names;

    /** By the house's own names of parts. */
    public Briefings() {
        this(List.of());
    }

    /** @param glanceNames further headings under which a list is the one of what matters at a glance, in any language */
    public Briefings(Collection<String> glanceNames) {
        this.names = new PartNames(glanceNames);
    }

    /**
     * @throws Unreadable when the front matter is not YAML, or the text would cost more than the caps allow
     */
    public BriefingText read(Manuscript manuscript) throws Unreadable {
        String text = manuscript.text();
        FrontMatter frontMatter = FrontMatterBlock.of(text);
        return bounded(
                () -> new PartsReader(frontMatter, MarkdownParser.parse(text, frontMatter.lines()), names).read());
    }

    /** As {@link #read}, for a text that was readable when it was stored: one that is not now has been damaged since. */
    public BriefingText readStored(Manuscript manuscript) {
        try {
            return read(manuscript);
        } catch (Unreadable e) {
            throw new IllegalStateException("a stored text cannot be read: " + e.reason(), e);
        }
    }

    /**
     * @param anchors those that were kept with the text; where the names of parts have changed since, so that they no longer
     *     fit, new ones stand in for them
     * @throws Unreadable when the HTML would grow beyond the cap
     */
    public RenderedBriefing render(BriefingText text, Anchors anchors, Surroundings surroundings) throws Unreadable {
        return bounded(() -> new BriefingRendering(text, anchors.fitting(text), surroundings).render());
    }

    /** A standing page: everything below the headline as pieces of HTML. */
    public RenderedPage renderPage(BriefingText text, Surroundings surroundings) throws Unreadable {
        return bounded(() -> page(text, surroundings));
    }

    private static RenderedPage page(BriefingText text, Surroundings surroundings) {
        var rendering = new Rendering(surroundings, LinkTargets.Folder.PAGES, List.of());
        List<Node> nodes = text.inOrder();
        var pieces = rendering.pieces(nodes);
        return new RenderedPage(
                text.frontMatter().text("lang", "language"),
                text.headline().map(Passage::text).orElse(""),
                description(text, nodes),
                pieces,
                rendering.footnotes(text.document()),
                rendering.found(text.media()),
                text.direction());
    }

    private static Optional<String> description(BriefingText text, List<Node> nodes) {
        return text.standfirst()
                .map(Passage::text)
                .or(() -> Optional.of(PlainText.of(nodes)))
                .map(Wording::onOneLine)
                .filter(words -> !words.isEmpty())
                .map(Briefings::shortened);
    }

    private static String shortened(String words) {
        if (words.length() <= DESCRIPTION) {
            return words;
        }
        int blank = words.lastIndexOf(' ', DESCRIPTION - 1);
        return words.substring(0, blank > 0 ? blank : words.offsetByCodePoints(0, DESCRIPTION / 2)) + "…";
    }

    /** However the caps are crossed, the answer is the same. */
    private static <T> T bounded(Supplier<T> work) throws Unreadable {
        try {
            return work.get();
        } catch (TooCostly e) {
            throw e.asUnreadable();
        } catch (StackOverflowError e) {
            throw new Unreadable(1, "the text is nested too deeply");
        }
    }
}
