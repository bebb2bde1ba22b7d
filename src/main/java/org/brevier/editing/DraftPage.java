package org.brevier.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.LiveVersion;
import org.brevier.briefing.Topics;
import org.brevier.briefing.published.Neighbours;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Unreadable;
import org.brevier.share.Cards;
import org.brevier.site.Site;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a draft as its page will be once it is published. */
@Component
class DraftPage {

    private final Briefings reader;
    private final Desk desk;
    private final Topics topics;
    private final Renderings renderings;
    private final Cards cards;
    private final Site site;
    private final Clock clock;

    DraftPage(Desk desk, Topics topics, Renderings renderings, Cards cards, Site site, Clock clock, Briefings reader) {
        this.reader = reader;
        this.desk = desk;
        this.topics = topics;
        this.renderings = renderings;
        this.cards = cards;
        this.site = site;
        this.clock = clock;
    }

    /** @throws Unreadable when there could be no such page */
    ModelAndView of(Briefing briefing, Manuscript manuscript) throws Unreadable {
        var text = reader.read(manuscript);
        var anchors = Anchors.first(text);
        return new ModelAndView("reading/briefing")
                .addObject("briefing", asPublished(briefing, manuscript, text, anchors))
                .addObject("rendered", renderings.forPreview(text, anchors))
                .addObject("versions", List.of())
                .addObject("fixed", false)
                .addObject("related", List.of())
                .addObject("neighbours", Neighbours.NONE);
    }

    /**
     * The picture that the working copy would be shared with, as a PNG; empty where none can be drawn.
     *
     * @throws Unreadable when there could be no page of it
     */
    Optional<byte[]> card(Briefing briefing) throws Unreadable {
        var manuscript = briefing.revision().manuscript();
        var text = reader.read(manuscript);
        var anchors = Anchors.first(text);
        return cards.draw(asPublished(briefing, manuscript, text, anchors), renderings.forPreview(text, anchors));
    }

    private PublishedBriefing asPublished(
            Briefing briefing, Manuscript manuscript, BriefingText text, Anchors anchors) {
        var filing = Draft.of(text, site).filing();
        var live = desk.live(briefing.id());
        Instant dated = live.map(LiveVersion::dated).or(filing::dated).orElseGet(clock::instant);
        return new PublishedBriefing(
                briefing.id(),
                briefing.slug(),
                live.map(LiveVersion::number).orElse(0) + 1,
                text.headline().map(Passage::text).orElse(""),
                text.standfirst().map(Passage::text).orElse(""),
                filing.language(),
                dated,
                live.map(LiveVersion::changedAt).orElse(dated),
                !text.notices().isEmpty(),
                text.words(),
                topics.asShown(filing.topics()),
                filing.authors(),
                manuscript,
                anchors,
                Optional.empty());
    }
}
