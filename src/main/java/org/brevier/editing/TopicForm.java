package org.brevier.editing;

import java.util.Map;
import org.brevier.briefing.Topic;

/** What can be said of a topic, as it was typed. */
record TopicForm(String name, String address, String description, String into) {

    static TopicForm of(Topic topic) {
        return new TopicForm(topic.topic().name(), topic.topic().slug().value(), topic.description(), "");
    }

    /** What was not typed is as it is. */
    static TopicForm of(Topic topic, Map<String, String> typed) {
        var present = of(topic);
        return new TopicForm(
                typed.getOrDefault("name", present.name()),
                typed.getOrDefault("address", present.address()).strip(),
                typed.getOrDefault("description", present.description()),
                typed.getOrDefault("into", present.into()));
    }
}
