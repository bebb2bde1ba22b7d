package org.brevier.editing;

import java.util.UUID;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Comments;
import org.brevier.briefing.Outcome;
import org.brevier.markdown.Briefings;
import org.brevier.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which people talk about the passages of a text, which stands beside what they say. */
@Component
class CommentsPage {

    private final Reach reach;
    private final Comments comments;
    private final RefusalWords refusals;
    private final Flash flash;
    private final Briefings reader;
    private final Site site;

    CommentsPage(Reach reach, Comments comments, RefusalWords refusals, Flash flash, Briefings reader, Site site) {
        this.reach = reach;
        this.comments = comments;
        this.refusals = refusals;
        this.flash = flash;
        this.reader = reader;
        this.site = site;
    }

    ModelAndView show(UUID id, Person person) {
        return page(reach.open(id, person), Attempt.NONE);
    }

    Discussion discussion(Briefing briefing) {
        return discussion(briefing, Attempt.NONE);
    }

    private Discussion discussion(Briefing briefing, Attempt attempt) {
        return Discussion.of(briefing, comments.threads(briefing.id()), attempt);
    }

    private ModelAndView page(Briefing briefing, Attempt attempt) {
        var draft = Draft.of(briefing.revision().manuscript(), reader, site);
        return new ModelAndView("editing/comments")
                .addObject("briefing", briefing)
                .addObject("language", draft.language())
                .addObject("direction", draft.direction())
                .addObject("discussion", discussion(briefing, attempt))
                .addObject(
                        "lines", briefing.revision().manuscript().text().lines().toList());
    }

    /**
     * Goes on to what an act has changed, or shows the page again with what was typed.
     *
     * @param to where it goes on
     */
    ModelAndView answer(Errand errand, Outcome outcome, Word done, String to) {
        return switch (outcome) {
            case Outcome.Done after -> {
                done.say(flash, errand.redirect());
                yield new ModelAndView("redirect:" + to);
            }
            case Outcome.Refused refused -> {
                var attempt = new Attempt(errand.form(), errand.typed(), refusals.of(refused.why()));
                var page = page(reach.open(errand.briefing(), errand.person()), attempt);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
