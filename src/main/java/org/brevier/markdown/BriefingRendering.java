package org.brevier.markdown;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brevier.markdown.RenderedBriefing.Bullet;
import org.brevier.markdown.RenderedBriefing.GlanceList;
import org.brevier.markdown.RenderedBriefing.Phrase;
import org.brevier.markdown.RenderedBriefing.RenderedNotice;
import org.brevier.markdown.RenderedBriefing.RenderedSection;
import org.commonmark.node.Node;

/** Renders the parts of a briefing in the order in which they are read, which is that of the footnotes' numbers. */
final class BriefingRendering {

    private static final Comparator<Notice> NOTICES =
            Comparator.comparing(Notice::kind).thenComparing(Notice::date, Comparator.reverseOrder());

    private final BriefingText text;
    private final Anchors anchors;
    private final Rendering rendering;

    BriefingRendering(BriefingText text, Anchors anchors, Surroundings surroundings) {
        this.text = text;
        this.anchors = anchors;
        this.rendering = new Rendering(
                surroundings,
                LinkTargets.Folder.BRIEFINGS,
                Stream.concat(anchors.bullets().stream(), anchors.sections().stream())
                        .toList());
    }

    RenderedBriefing render() {
        Optional<Phrase> standfirst = text.standfirst().map(this::standfirst);
        Optional<GlanceList> glance = text.glance().map(this::glance);
        var opening = rendering.pieces(text.opening().nodes());
        List<RenderedSection> sections = IntStream.range(0, text.sections().size())
                .mapToObj(
                        i -> section(text.sections().get(i), anchors.sections().get(i)))
                .toList();
        List<RenderedNotice> notices =
                text.notices().stream().sorted(NOTICES).map(this::notice).toList();
        return new RenderedBriefing(
                text.headline().map(Passage::text).orElse(""),
                standfirst,
                glance,
                opening,
                sections,
                notices,
                rendering.footnotes(text.document()),
                rendering.found(text.media()),
                rendering.firstPicture(),
                text.words(),
                text.direction());
    }

    private Phrase standfirst(Passage passage) {
        SafeHtml html =
                passage.nodes().isEmpty() ? rendering.paragraph(passage.text()) : rendering.html(passage.nodes());
        return new Phrase(html, passage.text());
    }

    private GlanceList glance(Glance glance) {
        List<Bullet> bullets = IntStream.range(0, glance.bullets().size())
                .mapToObj(i -> bullet(glance.bullets().get(i), anchors.bullets().get(i)))
                .toList();
        return new GlanceList(glance.heading().text(), bullets);
    }

    private Bullet bullet(Passage bullet, String anchor) {
        return new Bullet(anchor, rendering.inner(bullet.nodes().getFirst()), bullet.text());
    }

    private RenderedSection section(Section section, String anchor) {
        Node heading = section.heading().nodes().getFirst();
        return new RenderedSection(
                section.kind(),
                anchor,
                rendering.inner(heading),
                section.heading().text(),
                rendering.pieces(section.content().nodes()),
                section.content().text());
    }

    private RenderedNotice notice(Notice notice) {
        Passage passage = notice.passage();
        return new RenderedNotice(notice.kind(), notice.date(), rendering.html(passage.nodes()), passage.text());
    }
}
