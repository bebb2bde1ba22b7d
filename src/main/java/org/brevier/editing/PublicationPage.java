package org.brevier.editing;

import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import org.brevier.account.People;
import org.brevier.account.Person;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.HouseChecks;
import org.brevier.briefing.LiveVersion;
import org.brevier.briefing.Previews;
import org.brevier.briefing.references.LinkHealth;
import org.brevier.markdown.Finding;
import org.brevier.share.Cards;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says where a text stands, with the forms for all that may be done with it now. */
@Component
class PublicationPage {

    private final Reach reach;
    private final Desk desk;
    private final HouseChecks checks;
    private final Previews previews;
    private final Cards cards;
    private final LinkHealth health;
    private final People people;
    private final Clock clock;

    PublicationPage(
            Reach reach,
            Desk desk,
            HouseChecks checks,
            Previews previews,
            Cards cards,
            LinkHealth health,
            People people,
            Clock clock) {
        this.health = health;
        this.reach = reach;
        this.desk = desk;
        this.checks = checks;
        this.previews = previews;
        this.cards = cards;
        this.people = people;
        this.clock = clock;
    }

    ModelAndView show(UUID id, Person person) {
        return page(reach.open(id, person), person, Attempt.NONE);
    }

    /** As the briefing is now, with what was typed. */
    ModelAndView again(UUID id, Person person, Attempt attempt) {
        var page = page(reach.open(id, person), person, attempt);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Briefing briefing, Person person, Attempt attempt) {
        return new ModelAndView("editing/publication")
                .addObject("briefing", briefing)
                .addObject("situation", situation(briefing, person))
                .addObject("attempt", attempt)
                .addObject("links", previews.links(briefing.id()))
                .addObject("verdicts", previews.verdicts(briefing.id()))
                .addObject("drawsCards", cards.areDrawn())
                .addObject("linking", health.linkingTo(briefing.id()))
                .addObject("zones", Moments.zones())
                .addObject("owner", briefing.owner().flatMap(people::find))
                .addObject(
                        "colleagues",
                        people.all().stream().filter(Person::isActive).toList());
    }

    private Situation situation(Briefing briefing, Person person) {
        var id = briefing.id();
        var findings = checks.of(briefing.revision().manuscript()).stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new Situation(
                briefing,
                desk.live(id).filter(LiveVersion::due),
                desk.scheduled(id),
                desk.hasUnpublishedChanges(id),
                findings,
                person,
                clock.instant());
    }
}
