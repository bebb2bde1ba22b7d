package org.brevier.editing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** A text becomes public of itself, at a moment that an editor names and may take back until then. */
@Controller
class ScheduleController {

    private final Reach reach;
    private final Press press;
    private final Wordings wordings;
    private final Moments moments;
    private final RefusalWords refusals;
    private final Acting acting;

    ScheduleController(
            Reach reach, Press press, Wordings wordings, Moments moments, RefusalWords refusals, Acting acting) {
        this.reach = reach;
        this.press = press;
        this.wordings = wordings;
        this.moments = moments;
        this.refusals = refusals;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/schedule")
    ModelAndView schedule(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        var errand = new Errand(id, person, "release", typed, redirect);
        var moment = MomentForm.of(typed);
        return moment.moment()
                .map(at -> schedule(errand, at, moment))
                .orElseGet(() -> acting.refuse(errand, refusals.noMoment()));
    }

    private ModelAndView schedule(Errand errand, Instant at, MomentForm moment) {
        var id = errand.briefing();
        var form = ReleaseForm.of(errand.typed());
        var wording = wordings.of(reach.open(id, errand.person()));
        return acting.answer(
                errand,
                press.schedule(
                        id,
                        form.revision(),
                        at,
                        form.release(wording),
                        errand.person().actor()),
                after -> Word.of(
                                "publication.done.scheduled",
                                after.headline(),
                                moments.inWords(at.truncatedTo(ChronoUnit.MINUTES), moment.zoneId()))
                        .undoneAt(BriefingAddresses.unscheduling(id)));
    }

    @PostMapping("/admin/briefings/{id}/schedule/end")
    ModelAndView unschedule(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "schedule", Map.of(), redirect),
                press.unschedule(id, person.actor()),
                after -> Word.of("publication.done.unscheduled", after.headline()));
    }
}
