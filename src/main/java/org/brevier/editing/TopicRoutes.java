package org.brevier.editing;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may name topics: editors. */
@Configuration(proxyBeanMethods = false)
class TopicRoutes {

    @Bean
    DeskMenuItem topicsItem() {
        return new DeskMenuItem("topic.title", TopicAddresses.TOPICS, 50, Role.EDITOR);
    }

    @Bean
    DeskRoutes rightsToTopics() {
        return DeskRoutes.of(
                new DeskRoute("GET", TopicAddresses.TOPICS, Role.EDITOR),
                new DeskRoute("GET", TopicAddresses.TOPIC, Role.EDITOR),
                new DeskRoute("POST", TopicAddresses.NAME, Role.EDITOR),
                new DeskRoute("POST", TopicAddresses.DESCRIPTION, Role.EDITOR),
                new DeskRoute("POST", TopicAddresses.MERGER, Role.EDITOR),
                new DeskRoute("POST", TopicAddresses.MERGER_END, Role.EDITOR));
    }
}
