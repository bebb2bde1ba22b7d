package org.brevier.editing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevier.account.People;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.site.Site;
import org.brevier.trail.Act;
import org.brevier.trail.Trail;
import org.brevier.trail.TrailEntry;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who did what to what, the newest first. */
@Controller
class TrailController {

    private static final int LENGTH = 50;

    private final Trail trail;
    private final Desk desk;
    private final People people;
    private final MessageSource messages;
    private final Site site;

    TrailController(Trail trail, Desk desk, People people, MessageSource messages, Site site) {
        this.trail = trail;
        this.desk = desk;
        this.people = people;
        this.messages = messages;
        this.site = site;
    }

    @GetMapping(OverviewAddresses.TRAIL)
    ModelAndView list(@RequestParam Map<String, String> asked) {
        var form = TrailForm.of(asked);
        var entries = trail.search(form.filter(site.timeZone()), form.page(), LENGTH);
        if (!entries.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("editing/trail")
                .addObject("form", form)
                .addObject("entries", entries)
                .addObject("briefings", briefings(entries.items()))
                .addObject("chosen", form.subject().flatMap(desk::find))
                .addObject("people", people.all())
                .addObject("acts", acts());
    }

    /** Which of the subjects are briefings, by the ids of all subjects on the page. */
    private Map<UUID, Briefing> briefings(List<TrailEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.subject().stream())
                .distinct()
                .flatMap(id -> desk.find(id).stream())
                .collect(Collectors.toMap(Briefing::id, briefing -> briefing));
    }

    /** In the order of their words. */
    private List<Act> acts() {
        return Arrays.stream(Act.values())
                .sorted(Comparator.comparing(
                        act -> messages.getMessage("trail.act." + act.label(), null, site.language())))
                .toList();
    }
}
