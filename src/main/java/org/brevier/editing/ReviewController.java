package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Review;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A text is given to the editors to read. */
@Controller
class ReviewController {

    private final Reach reach;
    private final Review review;
    private final Acting acting;

    ReviewController(Reach reach, Review review, Acting acting) {
        this.reach = reach;
        this.review = review;
        this.acting = acting;
    }

    @PostMapping("/admin/briefings/{id}/review")
    ModelAndView submit(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        reach.open(id, person);
        return acting.answer(
                new Errand(id, person, "review", Map.of(), redirect),
                review.submit(id, person.actor()),
                after -> Word.of("publication.done.submitted", after.headline()));
    }
}
