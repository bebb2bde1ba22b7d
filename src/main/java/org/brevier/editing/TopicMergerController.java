package org.brevier.editing;

import java.util.Map;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.TopicAnswer;
import org.brevier.briefing.Topics;
import org.brevier.site.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A topic becomes part of another, or is one of its own again. */
@Controller
class TopicMergerController {

    private final Topics topics;
    private final TopicPage page;
    private final Flash flash;

    TopicMergerController(Topics topics, TopicPage page, Flash flash) {
        this.topics = topics;
        this.page = page;
        this.flash = flash;
    }

    @PostMapping(TopicAddresses.MERGER)
    ModelAndView merge(
            @PathVariable Slug slug, @RequestParam Map<String, String> typed, Person by, RedirectAttributes redirect) {
        var topic = page.open(slug);
        var form = TopicForm.of(topic, typed);
        var answer = Slug.parse(form.into())
                .map(into -> topics.merge(slug, into, by.actor()))
                .orElseGet(() -> new TopicAnswer.Refused(TopicAnswer.Why.NOTHING_THERE));
        return switch (answer) {
            case TopicAnswer.Done done -> {
                flash.offerUndo(
                        redirect,
                        TopicAddresses.mergerEnd(slug),
                        "topic.merged",
                        topic.topic().name(),
                        page.open(done.topic()).topic().name());
                yield new ModelAndView("redirect:" + TopicAddresses.topic(done.topic()));
            }
            case TopicAnswer.Refused refused -> page.again(slug, form, "into", refused.why());
        };
    }

    @PostMapping(TopicAddresses.MERGER_END)
    ModelAndView split(@PathVariable Slug slug, Person by, RedirectAttributes redirect) {
        return switch (topics.split(slug, by.actor())) {
            case TopicAnswer.Done done -> {
                flash.say(redirect, "topic.split", topics.name(slug));
                yield new ModelAndView("redirect:" + TopicAddresses.TOPICS);
            }
            case TopicAnswer.Refused refused -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
