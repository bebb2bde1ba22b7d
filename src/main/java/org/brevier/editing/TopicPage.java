package org.brevier.editing;

import java.util.List;
import org.brevier.account.Problems;
import org.brevier.briefing.Topic;
import org.brevier.briefing.TopicAnswer;
import org.brevier.briefing.Topics;
import org.brevier.site.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one topic, with a form for each thing that can be done to it. */
@Component
class TopicPage {

    private final Topics topics;

    TopicPage(Topics topics) {
        this.topics = topics;
    }

    Topic open(Slug slug) {
        return topics.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ModelAndView show(Topic topic) {
        return page(topic, TopicForm.of(topic), new Problems());
    }

    /** The form as it was filled in, and why nothing was done. */
    ModelAndView again(Slug slug, TopicForm form, String field, TopicAnswer.Why why) {
        return page(open(slug), form, new Problems().demand(field, false, "topic.refused." + why.label()));
    }

    private ModelAndView page(Topic topic, TopicForm form, Problems problems) {
        var page = new ModelAndView("editing/topic")
                .addObject("topic", topic)
                .addObject("form", form)
                .addObject("others", others(topic))
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Topic> others(Topic topic) {
        return topics.all().stream()
                .filter(other -> !other.topic().slug().equals(topic.topic().slug()))
                .toList();
    }
}
