package org.brevier.editing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.briefing.FrontLead;
import org.brevier.briefing.FrontPage;
import org.brevier.briefing.published.Lookup;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.PublishedBriefings;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands at the top of the front page, put there by hand. */
@Controller
class FrontPageController {

    /** How many of the newest one can choose from; an older one is named by its address. */
    private static final int CHOICE = 100;

    private final FrontPage front;
    private final FrontPageLines lines;
    private final PublishedBriefings briefings;
    private final Site site;
    private final Clock clock;
    private final Flash flash;

    FrontPageController(
            FrontPage front, FrontPageLines lines, PublishedBriefings briefings, Site site, Clock clock, Flash flash) {
        this.front = front;
        this.lines = lines;
        this.briefings = briefings;
        this.site = site;
        this.clock = clock;
        this.flash = flash;
    }

    @GetMapping(SiteDeskAddresses.FRONT_PAGE)
    ModelAndView show() {
        return page(FrontPageForm.of(front.lead(), site.timeZone()), new Problems());
    }

    @PostMapping(SiteDeskAddresses.FRONT_PAGE)
    ModelAndView arrange(@RequestParam Map<String, String> typed, Person person, RedirectAttributes redirect) {
        var form = form(typed);
        var problems = form.problems(site.timeZone(), clock.instant());
        var added = Stream.of(form.add(), form.address())
                .filter(name -> !name.isEmpty())
                .toList();
        var found = added.stream().flatMap(name -> live(name).stream()).toList();
        problems.demand("address", found.size() == added.size(), "lead.add.wrong");
        if (problems.isEmpty()) {
            var places = joined(form.places(site.timeZone()), found);
            if (places.size() > FrontLead.MOST) {
                problems.demand("address", false, "lead.full");
            } else if (front.arrange(new FrontLead(form.version(), places), person.actor())) {
                flash.say(redirect, places.isEmpty() ? "lead.done.none" : "lead.done", places.size());
                return new ModelAndView("redirect:" + SiteDeskAddresses.FRONT_PAGE);
            } else {
                problems.demand("version", false, "lead.stale");
            }
        }
        return page(form, problems);
    }

    private static FrontPageForm form(Map<String, String> typed) {
        try {
            return FrontPageForm.of(typed);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No page of this site sends that", e);
        }
    }

    /** What is added goes behind what is there, and nothing is there twice. */
    private List<FrontLead.Place> joined(List<FrontLead.Place> places, List<UUID> added) {
        var all = new LinkedHashMap<UUID, FrontLead.Place>();
        places.stream().filter(lines::isKnown).forEach(place -> all.putIfAbsent(place.briefing(), place));
        added.forEach(briefing -> all.putIfAbsent(briefing, new FrontLead.Place(briefing, Optional.empty())));
        return List.copyOf(all.values());
    }

    /** The live briefing with this slug, or this address. */
    private Optional<UUID> live(String name) {
        String last = name.replaceAll("[?#].*$", "").replaceAll("/+$", "").replaceAll("^.*/", "");
        return Slug.parse(last).map(briefings::find).flatMap(lookup -> switch (lookup) {
            case Lookup.Found found -> Optional.of(found.briefing().id());
            case Lookup.Moved moved -> live(moved.to().value());
            case Lookup.Gone gone -> Optional.<UUID>empty();
            case Lookup.Missing missing -> Optional.<UUID>empty();
        });
    }

    private ModelAndView page(FrontPageForm form, Problems problems) {
        boolean stale = problems.byField().containsKey("version");
        var page = new ModelAndView("editing/front-page")
                .addObject("form", form)
                .addObject("lines", lines.of(form))
                .addObject("present", stale ? lines.of(FrontPageForm.of(front.lead(), site.timeZone())) : List.of())
                .addObject("version", stale ? front.lead().version() : form.version())
                .addObject("choice", choice(form))
                .addObject("most", FrontLead.MOST)
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<PublishedBriefing> choice(FrontPageForm form) {
        return briefings.newest(1, CHOICE).items().stream()
                .filter(briefing ->
                        form.lines().stream().noneMatch(line -> line.briefing().equals(briefing.id())))
                .toList();
    }
}
