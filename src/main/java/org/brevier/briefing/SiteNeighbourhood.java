package org.brevier.briefing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.briefing.published.PublishedPages;
import org.brevier.markdown.Checks;
import org.brevier.markdown.OwnFiles;
import org.brevier.markdown.Picture;
import org.brevier.markdown.Pictures;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.brevier.site.Whereabouts;
import org.springframework.stereotype.Component;

/** What stands where on this site, for the check of inner links. */
@Component
class SiteNeighbourhood implements Checks.Neighbourhood {

    static final Pattern BRIEFING = Pattern.compile("/briefings/([a-z0-9-]+)(?:\\.md|\\.json|/v[0-9]+)?");
    private static final Pattern PAGE = Pattern.compile("/([a-z0-9-]+)");

    private final BriefingRows briefings;
    private final PublishedBriefings published;
    private final StandingPages pages;
    private final PublishedPages publicPages;
    private final Whereabouts whereabouts;
    private final OwnFiles files;
    private final Pictures pictures;

    SiteNeighbourhood(
            BriefingRows briefings,
            PublishedBriefings published,
            StandingPages pages,
            PublishedPages publicPages,
            Whereabouts whereabouts,
            OwnFiles files,
            Pictures pictures) {
        this.briefings = briefings;
        this.published = published;
        this.pages = pages;
        this.publicPages = publicPages;
        this.whereabouts = whereabouts;
        this.files = files;
        this.pictures = pictures;
    }

    @Override
    public Checks.Target at(String path) {
        var briefing = BRIEFING.matcher(path);
        var target = briefing.matches()
                ? Slug.parse(briefing.group(1)).flatMap(this::briefing).orElse(Checks.Target.NOWHERE)
                : page(path);
        return target == Checks.Target.NOWHERE && whereabouts.leads(path) ? Checks.Target.PUBLIC : target;
    }

    @Override
    public Checks.Holding file(String reference) {
        if (!files.hold(reference)) {
            return new Checks.Holding.Absent();
        }
        var notes = pictures.find(reference).map(Picture::notes).orElse(Picture.Notes.NONE);
        return new Checks.Holding.Present(notes.alternative(), notes.decorative());
    }

    /** Empty where there is none, or none any more. */
    Optional<Checks.Target> briefing(Slug slug) {
        return published.leadsToOne(slug)
                ? Optional.of(Checks.Target.PUBLIC)
                : briefings
                        .publicationAt(slug)
                        .filter(publication -> !(publication instanceof Publication.Withdrawn))
                        .map(publication -> Checks.Target.DRAFT);
    }

    /** Lists and files come and go with what they list; only a standing page is looked up. */
    private Checks.Target page(String path) {
        var page = PAGE.matcher(path);
        if (!page.matches()) {
            return Checks.Target.PUBLIC;
        }
        return Slug.parse(page.group(1))
                        .filter(slug -> Addresses.isReserved(slug)
                                || pages.findBySlug(slug)
                                        .filter(StandingPage::isPublic)
                                        .isPresent()
                                || publicPages.moved(slug).isPresent())
                        .isPresent()
                ? Checks.Target.PUBLIC
                : Checks.Target.NOWHERE;
    }
}
