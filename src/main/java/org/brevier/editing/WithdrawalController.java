package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Press;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A briefing is taken from readers, with a reason that stands in its place, or shown to them again. */
@Controller
class WithdrawalController {

    private final Reach reach;
    private final Press press;
    private final Wordings wordings;
    private final Acting acting;

    WithdrawalController(Reach reach, Press press, Wordings wordings, Acting acting) {
        this.reach = reach;
        this.press = press;
        this.wordings = wordings;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "withdrawal", typed, redirect),
                press.withdraw(id, typed.getOrDefault("reason", ""), person.actor()),
                after -> Word.of("publication.done.withdrawn", after.headline()));
    }

    @PostMapping("/admin/briefings/{id}/withdrawal/end")
    ModelAndView reinstate(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        var briefing = reach.open(id, person);
        var form = ReleaseForm.of(typed);
        return acting.answer(
                new Errand(id, person, "reinstatement", typed, redirect),
                press.reinstate(id, form.revision(), form.release(wordings.of(briefing)), person.actor()),
                after -> Word.of("publication.done.reinstated", after.headline()));
    }
}
