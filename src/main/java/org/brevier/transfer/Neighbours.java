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
import org.brevier.briefing.published.PublicNow;
import org.brevier.briefing.published.PublishedBriefings;
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
    private final PublishedBriefings published;
    private final StandingPages pages;
    private final PageIntake intake;
    private final Clock clock;

    Neighbours(Desk desk, PublishedBriefings published, StandingPages pages, PageIntake intake, Clock clock) {
        this.intake = intake;
        this.desk = desk;
        this.published = published;
        this.pages = pages;
        this.clock = clock;
    }

    /** The site as it will be once these files are in. */
    Checks.Neighbourhood with(List<Candidate> candidates, List<ContentFile> comingPages) {
        var addresses =
                comingPages.stream().flatMap(page -> address(page).stream()).collect(Collectors.toSet());
        var coming = new HashMap<Slug, Checks.Target>();
        var aliases = new HashMap<Slug, Checks.Target>();
        for (var candidate : candidates) {
            var target = target(candidate.intention());
            coming.put(candidate.intention().slug(), target);
            candidate.intention().formerSlugs().forEach(alias -> aliases.put(alias, target));
        }
        return path -> {
            var briefing = BRIEFING.matcher(path);
            if (briefing.matches()) {
                return Slug.parse(briefing.group(1))
                        .map(slug -> Optional.ofNullable(coming.get(slug))
                                .or(() -> briefing(slug))
                                .orElseGet(() -> aliases.getOrDefault(slug, Checks.Target.NOWHERE)))
                        .orElse(Checks.Target.NOWHERE);
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

    private Checks.Target target(Intention intention) {
        var now = clock.instant();
        boolean isOver = intention
                .withdrawal()
                .filter(withdrawal -> PublicNow.timeHasCome(withdrawal.at(), now))
                .isPresent();
        return isOver
                ? Checks.Target.NOWHERE
                : whether(intention
                        .dated()
                        .filter(dated -> PublicNow.timeHasCome(dated, now))
                        .isPresent());
    }

    /** Empty where there is none, or none any more. */
    private Optional<Checks.Target> briefing(Slug slug) {
        return published.leadsToOne(slug)
                ? Optional.of(Checks.Target.PUBLIC)
                : desk.findBySlug(slug)
                        .filter(briefing -> !(briefing.publication() instanceof Publication.Withdrawn))
                        .map(briefing -> Checks.Target.DRAFT);
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
