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

/** An editor lets a text go out. */
@Controller
class ApprovalController {

    private final Reach reach;
    private final Review review;
    private final Acting acting;

    ApprovalController(Reach reach, Review review, Acting acting) {
        this.reach = reach;
        this.review = review;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/approval")
    ModelAndView approve(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "approval", typed, redirect),
                review.approve(id, ReleaseForm.revision(typed), person.actor()),
                after -> Word.of("publication.done.approved", after.headline()));
    }
}
