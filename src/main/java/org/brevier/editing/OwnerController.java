package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.People;
import org.brevier.account.Person;
import org.brevier.briefing.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A briefing becomes somebody else's. */
@Controller
class OwnerController {

    private final Reach reach;
    private final Desk desk;
    private final People people;
    private final RefusalWords refusals;
    private final Acting acting;

    OwnerController(Reach reach, Desk desk, People people, RefusalWords refusals, Acting acting) {
        this.reach = reach;
        this.desk = desk;
        this.people = people;
        this.refusals = refusals;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/owner")
    ModelAndView handOver(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        var errand = new Errand(id, person, "owner", typed, redirect);
        var chosen = typed.getOrDefault("owner", "");
        return people.all().stream()
                .filter(one -> one.isActive() && one.id().toString().equals(chosen))
                .findFirst()
                .map(to -> acting.answer(
                        errand,
                        desk.handOver(id, to.actor(), person.actor()),
                        Word.of("publication.done.handed-over", to.name())))
                .orElseGet(() -> acting.refuse(errand, refusals.noPerson()));
    }
}
