package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An older text becomes the working copy again. */
@Controller
class RestorationController {

    private final Reach reach;
    private final Desk desk;
    private final Acting acting;

    RestorationController(Reach reach, Desk desk, Acting acting) {
        this.reach = reach;
        this.desk = desk;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/history/{number}/restoration")
    ModelAndView restore(@PathVariable UUID id, @PathVariable int number, Person person, RedirectAttributes redirect) {
        int before = reach.open(id, person).revision().number();
        if (desk.revision(id, number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return acting.answer(
                new Errand(id, person, "restoration", Map.of(), redirect),
                desk.restore(id, number, person.actor()),
                Word.of("publication.done.restored", number).undoneAt(BriefingAddresses.restoration(id, before)));
    }
}
