package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Press;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a text stands on its way to readers, and its publication at once. */
@Controller
class PublicationController {

    private final PublicationPage page;
    private final Reach reach;
    private final Press press;
    private final Wordings wordings;
    private final Acting acting;

    PublicationController(PublicationPage page, Reach reach, Press press, Wordings wordings, Acting acting) {
        this.page = page;
        this.reach = reach;
        this.press = press;
        this.wordings = wordings;
        this.acting = acting;
    }

    @GetMapping("/admin/briefings/{id}/publication")
    ModelAndView show(@PathVariable UUID id, Person person) {
        return page.show(id, person);
    }

    @PostMapping("/admin/briefings/{id}/publication")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        var briefing = reach.open(id, person);
        var form = ReleaseForm.of(typed);
        return acting.answer(
                new Errand(id, person, "release", typed, redirect),
                press.publish(id, form.revision(), form.release(wordings.of(briefing)), person.actor()),
                after -> Word.of("publication.done.published", after.headline()));
    }
}
