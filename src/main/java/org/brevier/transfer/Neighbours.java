package org.brevier.transfer;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brevier.briefing.Desk;
import org.brevier.briefing.Publication;
import org.brevier.briefing.StandingPage;
import org.brevier.briefing.StandingPages;
import org.brevier.markdown.Checks;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Addresses;
import org.brevier.site.Slug;
import org.springframework.stereotype.Component;

/** What stands where on this site, for the check of inner links. */
@Component
class Neighbours {

    private static final Pattern BRIEFING = Pattern.compile("/briefings/([a-z0-9-]+)(?:\\.md|\\.json|/v[0-9]+)?");
    private static final Pattern PAGE = Pattern.compile("/([a-z0-9-]+)");

    private final Desk desk;
    private final StandingPages pages;
    private final PageIntake intake;
    private final Clock clock;

    Neighbours(Desk desk, StandingPages pages, PageIntake intake, Clock clock) {
        this.intake = intake;
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    /** The site as it will be once these files are in. */
    Checks.Neighbourhood with(List<Candidate> candidates, List<ContentFile> comingPages) {
        var addresses =
                comingPages.stream().flatMap(page -> address(page).stream()).collect(Collectors.toSet());
        var coming = new HashMap<String, Checks.Target>();
        for (var candidate : candidates) {
            boolean isPublic = candidate
                    .intention()
                    .dated()
                    .filter(dated -> !dated.isAfter(clock.instant()))
                    .isPresent();
            coming.put(candidate.intention().slug().value(), whether(isPublic));
        }
        return path -> {
            var briefing = BRIEFING.matcher(path);
            if (briefing.matches()) {
                var slug = briefing.group(1);
                var target = coming.get(slug);
                return target != null
                        ? target
                        : Slug.parse(slug).map(this::briefing).orElse(Checks.Target.NOWHERE);
            }
            return addresses.contains(path) ? Checks.Target.PUBLIC : page(path);
        };
    }

    private Optional<String> address(ContentFile page) {
        try {
            return Optional.of("/" + intake.slug(page));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Checks.Target briefing(Slug slug) {
        return desk.findBySlug(slug)
                .map(briefing -> switch (briefing.publication()) {
                    case Publication.Dated dated -> whether(!dated.at().isAfter(clock.instant()));
                    case Publication.Draft draft -> Checks.Target.DRAFT;
                    case Publication.Withdrawn withdrawn -> Checks.Target.NOWHERE;
                })
                .orElse(Checks.Target.NOWHERE);
    }

    private static Checks.Target whether(boolean isPublic) {
        return isPublic ? Checks.Target.PUBLIC : Checks.Target.DRAFT;
    }

    /** Lists and files come and go with what they list; only a standing page is looked up. */
    private Checks.Target page(String path) {
        var page = PAGE.matcher(path);
        if (!page.matches()) {
            return Checks.Target.PUBLIC;
        }
        return Slug.parse(page.group(1))
                        .map(slug -> Addresses.isReserved(slug)
                                || pages.findBySlug(slug)
                                        .filter(StandingPage::isPublic)
                                        .isPresent())
                        .orElse(false)
                ? Checks.Target.PUBLIC
                : Checks.Target.NOWHERE;
    }
}
