package org.brevier.transfer;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brevier.briefing.HouseChecks;
import org.brevier.markdown.Checks;
import org.brevier.markdown.Unreadable;
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
            coming.put(candidate.intention().slug().value(), isPublic ? Checks.Target.PUBLIC : Checks.Target.DRAFT);
        }
        return checks.with(coming, addresses);
    }

    private Optional<String> address(ContentFile page) {
        try {
            return Optional.of("/" + intake.slug(page));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
