package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft that readers never knew goes into the bin, or comes out of it again. */
@Controller
class BinController {

    private final Reach reach;
    private final Desk desk;
    private final Acting acting;

    BinController(Reach reach, Desk desk, Acting acting) {
        this.reach = reach;
        this.desk = desk;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/bin")
    ModelAndView bin(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "bin", Map.of(), redirect),
                desk.bin(id, person.actor()),
                after ->
                        Word.of("publication.done.binned", after.headline()).undoneAt(BriefingAddresses.retrieval(id)));
    }

    @PostMapping("/admin/briefings/{id}/bin/end")
    ModelAndView retrieve(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "bin", Map.of(), redirect),
                desk.takeFromBin(id, person.actor()),
                after -> Word.of("publication.done.retrieved", after.headline()));
    }
}
