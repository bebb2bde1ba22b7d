package org.brevier.editing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Press;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A text is kept from readers until a moment, whoever wants to publish it, or no longer. */
@Controller
class EmbargoController {

    private final Reach reach;
    private final Press press;
    private final Moments moments;
    private final RefusalWords refusals;
    private final Acting acting;

    EmbargoController(Reach reach, Press press, Moments moments, RefusalWords refusals, Acting acting) {
        this.reach = reach;
        this.press = press;
        this.moments = moments;
        this.refusals = refusals;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/embargo")
    ModelAndView embargo(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        var errand = new Errand(id, person, "embargo", typed, redirect);
        var form = MomentForm.of(typed);
        return form.moment()
                .map(until -> acting.answer(
                        errand,
                        press.embargo(id, Optional.of(until), person.actor()),
                        Word.of("publication.done.embargoed", moments.inWords(until, form.zoneId()))))
                .orElseGet(() -> acting.refuse(errand, refusals.noMoment()));
    }

    @PostMapping("/admin/briefings/{id}/embargo/end")
    ModelAndView lift(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "embargo", Map.of(), redirect),
                press.embargo(id, Optional.empty(), person.actor()),
                Word.of("publication.done.embargo-lifted"));
    }
}
