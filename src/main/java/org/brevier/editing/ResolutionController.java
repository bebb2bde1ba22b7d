package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Comments;
import org.brevier.briefing.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was said of a passage is settled, or is open again. */
@Controller
class ResolutionController {

    private final Reach reach;
    private final Comments comments;
    private final CommentsPage page;

    ResolutionController(Reach reach, Comments comments, CommentsPage page) {
        this.reach = reach;
        this.comments = comments;
        this.page = page;
    }

    /** The button stands beside the field for an answer: what was typed there is said first. */
    @PostMapping(WritingAddresses.RESOLUTION)
    ModelAndView resolve(
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        reach.open(id, person);
        var text = typed.getOrDefault("text", "");
        return page.answer(
                new Errand(id, person, "answer-" + comment, typed, redirect),
                text.isBlank() ? resolved(id, comment, person) : answered(id, comment, text, person),
                Word.of("comments.done.resolved").undoneAt(WritingAddresses.resolutionEnd(id, comment)),
                WritingAddresses.comments(id));
    }

    private Outcome resolved(UUID id, UUID comment, Person person) {
        return comments.resolve(id, comment, person.actor());
    }

    private Outcome answered(UUID id, UUID comment, String text, Person person) {
        return switch (comments.answer(id, comment, text, person.actor())) {
            case Outcome.Done done -> resolved(id, comment, person);
            case Outcome.Refused refused -> refused;
        };
    }

    @PostMapping(WritingAddresses.RESOLUTION_END)
    ModelAndView reopen(@PathVariable UUID id, @PathVariable UUID comment, Person person, RedirectAttributes redirect) {
        reach.open(id, person);
        return page.answer(
                new Errand(id, person, "resolution", Map.of(), redirect),
                comments.reopen(id, comment, person.actor()),
                Word.of("comments.done.reopened"),
                WritingAddresses.thread(id, comment));
    }
}
