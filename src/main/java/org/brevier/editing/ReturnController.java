package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Review;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An editor gives a text back to its writer, and says why. */
@Controller
class ReturnController {

    private final Reach reach;
    private final Review review;
    private final Acting acting;

    ReturnController(Reach reach, Review review, Acting acting) {
        this.reach = reach;
        this.review = review;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/return")
    ModelAndView sendBack(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "return", typed, redirect),
                review.sendBack(id, typed.getOrDefault("reason", ""), person.actor()),
                after -> Word.of("publication.done.sent-back", after.headline()));
    }
}
