package org.brevier.editing;

import java.util.Map;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.Topic;
import org.brevier.briefing.TopicAnswer;
import org.brevier.briefing.Topics;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A topic gets another name, and another address if that is wanted. */
@Controller
class TopicNameController {

    private final Topics topics;
    private final TopicPage page;
    private final Flash flash;

    TopicNameController(Topics topics, TopicPage page, Flash flash) {
        this.topics = topics;
        this.page = page;
        this.flash = flash;
    }

    @PostMapping(TopicAddresses.NAME)
    ModelAndView rename(
            @PathVariable Slug slug,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam Map<String, String> typed,
            Person by,
            RedirectAttributes redirect) {
        var topic = page.open(slug);
        var form = TopicForm.of(topic, typed);
        var address = Slug.parse(form.address());
        if (address.isEmpty()) {
            return page.again(slug, form, "address", TopicAnswer.Why.NO_SLUG);
        }
        return switch (topics.rename(slug, version, new Named(address.get(), form.name()), by.actor())) {
            case TopicAnswer.Done done -> renamed(topic, done.topic(), redirect);
            case TopicAnswer.Refused refused -> page.again(slug, form, field(refused.why()), refused.why());
        };
    }

    private ModelAndView renamed(Topic before, Slug now, RedirectAttributes redirect) {
        var topic = page.open(now);
        flash.offerUndo(
                redirect,
                TopicAddresses.nameAgain(now, topic.version(), before.topic()),
                "topic.renamed",
                before.topic().name(),
                topic.topic().name());
        return new ModelAndView("redirect:" + TopicAddresses.topic(now));
    }

    private static String field(TopicAnswer.Why why) {
        return why == TopicAnswer.Why.SLUG_TAKEN ? "address" : "name";
    }
}
