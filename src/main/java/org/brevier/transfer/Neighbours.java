package org.brevier.transfer;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brevier.briefing.HouseChecks;
import org.brevier.briefing.published.PublicNow;
import org.brevier.markdown.Checks;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.springframework.stereotype.Component;

/** What will stand where once a folder's files are in, for the check of inner links. */
@Component
class Neighbours {

    private final HouseChecks checks;
    private final PageIntake intake;
    private final Clock clock;

    Neighbours(HouseChecks checks, PageIntake intake, Clock clock) {
        this.checks = checks;
        this.intake = intake;
        this.clock = clock;
    }

    /** The site as it will be once these files are in. */
    Checks.Neighbourhood with(
            List<Candidate> candidates, List<ContentFile> comingPages, List<ContentFile> comingMedia) {
        var addresses =
                comingPages.stream().flatMap(page -> address(page).stream()).collect(Collectors.toSet());
        var files = comingMedia.stream().map(ContentFile::path).collect(Collectors.toSet());
        var coming = new HashMap<Slug, Checks.Target>();
        var aliases = new HashMap<Slug, Checks.Target>();
        for (var candidate : candidates) {
            var target = target(candidate.intention());
            coming.put(candidate.intention().slug(), target);
            candidate.intention().formerSlugs().forEach(alias -> aliases.put(alias, target));
        }
        return checks.with(new HouseChecks.Coming(coming, aliases, addresses, files));
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
        boolean isPublic = intention
                .dated()
                .filter(dated -> PublicNow.timeHasCome(dated, now))
                .isPresent();
        if (isOver) {
            return Checks.Target.NOWHERE;
        }
        return isPublic ? Checks.Target.PUBLIC : Checks.Target.DRAFT;
    }
}
