package org.brevier.outbox;

import java.util.List;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.site.Addresses;
import org.springframework.stereotype.Component;

/** Which feeds look different after a change: the site's, those of every topic and author it has or had, and the corrections. */
@Component
class ChangedFeeds {

    private final PublishedNames names;
    private final Addresses addresses;

    ChangedFeeds(PublishedNames names, Addresses addresses) {
        this.names = names;
        this.addresses = addresses;
    }

    List<String> of(Story story) {
        var id = story.notice().briefing();
        var homes = Stream.of(
                        Stream.of(addresses.front()),
                        names.everyTopicOf(id).stream().map(addresses::topic),
                        names.everyAuthorOf(id).stream().map(addresses::author))
                .flatMap(home -> home);
        return Stream.concat(homes.flatMap(home -> Addresses.feedsOf(home).stream()), corrections(story))
                .map(addresses::absolute)
                .toList();
    }

    private Stream<String> corrections(Story story) {
        return switch (story.kind()) {
            case CORRECTED, RENAMED, WITHDRAWN -> Stream.of(addresses.correctionsFeed());
            case SUBMITTED, APPROVED, SENT_BACK, PUBLISHED, FAILED -> Stream.empty();
        };
    }
}
