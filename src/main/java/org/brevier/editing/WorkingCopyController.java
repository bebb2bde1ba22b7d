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

/** What has been written since the last publication is thrown away; it stays in the history. */
@Controller
class WorkingCopyController {

    private final Reach reach;
    private final Desk desk;
    private final Acting acting;

    WorkingCopyController(Reach reach, Desk desk, Acting acting) {
        this.reach = reach;
        this.desk = desk;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/working-copy")
    ModelAndView discard(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        int before = reach.open(id, person).revision().number();
        return acting.answer(
                new Errand(id, person, "working-copy", Map.of(), redirect),
                desk.discard(id, person.actor()),
                Word.of("publication.done.discarded", before).undoneAt(BriefingAddresses.restoration(id, before)));
    }
}
