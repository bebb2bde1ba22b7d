package org.brevier.editing;

import java.util.Map;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.TopicAnswer;
import org.brevier.briefing.Topics;
import org.brevier.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Topics, and what is said of each. */
@Controller
class TopicsController {

    private final Topics topics;
    private final TopicPage page;
    private final Flash flash;

    TopicsController(Topics topics, TopicPage page, Flash flash) {
        this.topics = topics;
        this.page = page;
        this.flash = flash;
    }

    @GetMapping(TopicAddresses.TOPICS)
    ModelAndView list() {
        return new ModelAndView("editing/topics").addObject("topics", topics.all());
    }

    /** A name that leads to a topic leads to its page, too. */
    @GetMapping(TopicAddresses.TOPIC)
    ModelAndView show(@PathVariable Slug slug) {
        var shown = topics.shownAs(slug);
        return shown.equals(slug)
                ? page.show(page.open(slug))
                : new ModelAndView("redirect:" + TopicAddresses.topic(shown));
    }

    /** @param version of the topic that the form was filled in from */
    @PostMapping(TopicAddresses.DESCRIPTION)
    ModelAndView describe(
            @PathVariable Slug slug,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam Map<String, String> typed,
            Person by,
            RedirectAttributes redirect) {
        var topic = page.open(slug);
        var form = TopicForm.of(topic, typed);
        return switch (topics.describe(slug, version, form.description(), by.actor())) {
            case TopicAnswer.Done done -> {
                flash.say(redirect, "topic.described", topic.topic().name());
                yield new ModelAndView("redirect:" + TopicAddresses.topic(slug));
            }
            case TopicAnswer.Refused refused -> page.again(slug, form, "description", refused.why());
        };
    }
}
