package org.brevier.briefing;

import java.time.Clock;
import java.util.regex.Pattern;
import org.brevier.markdown.Checks;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.springframework.stereotype.Component;

/** What stands where on this site, for the check of inner links. */
@Component
class SiteNeighbourhood implements Checks.Neighbourhood {

    static final Pattern BRIEFING = Pattern.compile("/briefings/([a-z0-9-]+)(?:\\.md|\\.json|/v[0-9]+)?");
    private static final Pattern PAGE = Pattern.compile("/([a-z0-9-]+)");

    private final BriefingRows briefings;
    private final StandingPages pages;
    private final Clock clock;

    SiteNeighbourhood(BriefingRows briefings, StandingPages pages, Clock clock) {
        this.briefings = briefings;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Checks.Target at(String path) {
        var briefing = BRIEFING.matcher(path);
        return briefing.matches() ? briefing(briefing.group(1)) : page(path);
    }

    private Checks.Target briefing(String slug) {
        return Slug.parse(slug)
                .flatMap(briefings::publicationAt)
                .map(publication -> switch (publication) {
                    case Publication.Dated dated ->
                        dated.at().isAfter(clock.instant()) ? Checks.Target.DRAFT : Checks.Target.PUBLIC;
                    case Publication.Draft draft -> Checks.Target.DRAFT;
                    case Publication.Withdrawn withdrawn -> Checks.Target.NOWHERE;
                })
                .orElse(Checks.Target.NOWHERE);
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
                                        .isPresent())
                        .isPresent()
                ? Checks.Target.PUBLIC
                : Checks.Target.NOWHERE;
    }
}
