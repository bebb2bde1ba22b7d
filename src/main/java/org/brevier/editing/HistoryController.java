package org.brevier.editing;

import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.account.Role;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Desk;
import org.brevier.briefing.LiveVersion;
import org.brevier.briefing.Revision;
import org.brevier.markdown.Comparison;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Every revision of a text, and what is different between any two. */
@Controller
class HistoryController {

    private final Reach reach;
    private final Desk desk;

    HistoryController(Reach reach, Desk desk) {
        this.reach = reach;
        this.desk = desk;
    }

    @GetMapping("/admin/briefings/{id}/history")
    ModelAndView list(@PathVariable UUID id, Person person) {
        var briefing = reach.open(id, person);
        return page("editing/history", briefing, person).addObject("revisions", desk.revisions(id));
    }

    @GetMapping("/admin/briefings/{id}/history/difference")
    ModelAndView difference(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Person person) {
        var briefing = reach.open(id, person);
        var older = revision(id, from);
        var newer = revision(id, to);
        return page("editing/difference", briefing, person)
                .addObject("older", older)
                .addObject("newer", newer)
                .addObject("difference", Comparison.of(older.manuscript(), newer.manuscript()));
    }

    private Revision revision(UUID id, int number) {
        return desk.revision(id, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(String view, Briefing briefing, Person person) {
        var live = desk.live(briefing.id()).filter(LiveVersion::due);
        return new ModelAndView(view)
                .addObject("briefing", briefing)
                .addObject("live", live)
                .addObject("changed", desk.hasUnpublishedChanges(briefing.id()))
                .addObject("decides", person.reaches(Role.EDITOR));
    }
}
