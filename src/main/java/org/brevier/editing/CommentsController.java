package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Comments;
import org.brevier.briefing.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody says something of a passage. */
@Controller
class CommentsController {

    private final Reach reach;
    private final Desk desk;
    private final Comments comments;
    private final CommentsPage page;

    CommentsController(Reach reach, Desk desk, Comments comments, CommentsPage page) {
        this.reach = reach;
        this.desk = desk;
        this.comments = comments;
        this.page = page;
    }

    @GetMapping(WritingAddresses.COMMENTS)
    ModelAndView show(@PathVariable UUID id, Person person) {
        return page.show(id, person);
    }

    @PostMapping(WritingAddresses.COMMENTS)
    ModelAndView say(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        var briefing = reach.open(id, person);
        var outcome = comments.add(
                id,
                kept(briefing, revision),
                typed.getOrDefault("quote", ""),
                typed.getOrDefault("text", ""),
                person.actor());
        var errand = new Errand(id, person, "comment", typed, redirect);
        return page.answer(errand, outcome, Word.of("comments.done.said"), WritingAddresses.comments(id));
    }

    /** An autosave may have given way to another one since the page was shown. */
    private int kept(Briefing briefing, int revision) {
        return desk.revision(briefing.id(), revision).isPresent()
                ? revision
                : briefing.revision().number();
    }
}
