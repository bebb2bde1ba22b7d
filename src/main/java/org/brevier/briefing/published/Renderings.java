package org.brevier.briefing.published;

import java.time.LocalDate;
import java.util.Optional;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Picture;
import org.brevier.markdown.Pictures;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.markdown.RenderedPage;
import org.brevier.markdown.ServedFile;
import org.brevier.markdown.ServedFiles;
import org.brevier.markdown.Surroundings;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Addresses;
import org.brevier.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Published texts as HTML: for a page of this site, or for readers elsewhere, with absolute addresses. */
@Component
public class Renderings {

    private static final Logger LOG = LoggerFactory.getLogger(Renderings.class);

    private final Briefings briefings;
    private final Surroundings here;
    private final Surroundings elsewhere;

    Renderings(
            Pictures pictures,
            ServedFiles files,
            Addresses addresses,
            MessageSource messages,
            Site site,
            Briefings briefings) {
        this.briefings = briefings;
        this.here = new SiteSurroundings(pictures, files, addresses, messages, site, false);
        this.elsewhere = new SiteSurroundings(pictures, files, addresses, messages, site, true);
    }

    public RenderedBriefing forPage(PublishedBriefing briefing) {
        return render(briefing, here);
    }

    public RenderedBriefing forElsewhere(PublishedBriefing briefing) {
        return render(briefing, elsewhere);
    }

    /** As {@link #forPage}; empty for a text that cannot be shown, for pages that show other texts too. */
    public Optional<RenderedBriefing> forPageOfMany(PublishedBriefing briefing) {
        return ifWhole(briefing, here);
    }

    /** As {@link #forElsewhere}; empty for a text that cannot be shown, for feeds, which hold other texts too. */
    public Optional<RenderedBriefing> forFeed(PublishedBriefing briefing) {
        return ifWhole(briefing, elsewhere);
    }

    private Optional<RenderedBriefing> ifWhole(PublishedBriefing briefing, Surroundings surroundings) {
        try {
            return Optional.of(render(briefing, surroundings));
        } catch (RuntimeException e) {
            LOG.error("The briefing {} is left out where others are shown too", briefing.slug(), e);
            return Optional.empty();
        }
    }

    /**
     * A text that readers do not see yet, as its page would show it.
     *
     * @throws Unreadable when that page would be refused
     */
    public RenderedBriefing forPreview(BriefingText text, Anchors anchors) throws Unreadable {
        return briefings.render(text, anchors, here);
    }

    /**
     * The entry in a feed is the page with longer addresses: where that is not too long, neither is the page.
     *
     * @throws Unreadable when the page of a briefing, or its entry in a feed, would be refused
     */
    public void requireShowable(BriefingText text, Anchors anchors) throws Unreadable {
        briefings.render(text, anchors, elsewhere);
    }

    /** @throws Unreadable when the standing page would be refused */
    public void requireShowable(BriefingText page) throws Unreadable {
        forPreview(page);
    }

    /**
     * The text of a standing page that readers do not see yet.
     *
     * @throws Unreadable when that page would be refused
     */
    public RenderedPage forPreview(BriefingText page) throws Unreadable {
        return briefings.renderPage(page, here);
    }

    public RenderedPage page(PublishedPage page) {
        try {
            return briefings.renderPage(briefings.read(page.manuscript()), here);
        } catch (Unreadable e) {
            throw new IllegalStateException("the page " + page.slug() + " cannot be shown: " + e.reason(), e);
        }
    }

    private RenderedBriefing render(PublishedBriefing briefing, Surroundings surroundings) {
        try {
            BriefingText text = briefings.read(briefing.manuscript());
            return briefings.render(text, briefing.anchors(), surroundings);
        } catch (Unreadable e) {
            throw new IllegalStateException("the briefing " + briefing.slug() + " cannot be shown: " + e.reason(), e);
        }
    }

    private record SiteSurroundings(
            Pictures pictures,
            ServedFiles files,
            Addresses addresses,
            MessageSource messages,
            Site site,
            boolean absolute)
            implements Surroundings {

        @Override
        public Optional<Picture> picture(String reference) {
            var picture = pictures.find(reference);
            return absolute ? picture.map(own -> own.elsewhere(addresses::absolute)) : picture;
        }

        @Override
        public Optional<ServedFile> file(String reference) {
            return files.file(reference).map(file -> absolute ? file.at(addresses::absolute) : file);
        }

        @Override
        public String address(String sameSite) {
            return absolute ? addresses.absolute(sameSite) : sameSite;
        }

        @Override
        public boolean isOwn(String absoluteAddress) {
            return site.isOwn(absoluteAddress);
        }

        @Override
        public String label(String kind) {
            return messages.getMessage("callout." + kind, null, site.language());
        }

        @Override
        public String wholePicture() {
            return messages.getMessage("picture.whole", null, site.language());
        }

        @Override
        public String date(LocalDate day) {
            return site.dayFormat().format(day);
        }
    }
}
