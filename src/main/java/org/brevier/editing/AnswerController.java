package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Comments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody answers what was said of a passage. */
@Controller
class AnswerController {

    private final Reach reach;
    private final Comments comments;
    private final CommentsPage page;

    AnswerController(Reach reach, Comments comments, CommentsPage page) {
        this.reach = reach;
        this.comments = comments;
        this.page = page;
    }

    @PostMapping(WritingAddresses.ANSWERS)
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        return page.answer(
                new Errand(id, person, "answer-" + comment, typed, redirect),
                comments.answer(id, comment, typed.getOrDefault("text", ""), person.actor()),
                Word.of("comments.done.answered"),
                WritingAddresses.thread(id, comment));
    }
}
