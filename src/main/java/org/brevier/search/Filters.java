package org.brevier.search;

import java.util.List;
import java.util.stream.Stream;
import org.brevier.briefing.published.Counted;
import org.brevier.briefing.published.TopicPage;
import org.brevier.site.Named;
import org.brevier.site.Slug;

/** The topics and authors by which hits can be narrowed down, by name. */
public record Filters(List<Counted<TopicPage>> topics, List<Counted<Named>> authors) {

    static final Filters NONE = new Filters(List.of(), List.of());

    public Filters {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
    }

    public boolean hasTopic(Slug slug) {
        return topicNames().anyMatch(named -> named.slug().equals(slug));
    }

    public boolean hasAuthor(Slug slug) {
        return authorNames().anyMatch(named -> named.slug().equals(slug));
    }

    Stream<Named> topicNames() {
        return topics.stream().map(counted -> counted.of().topic());
    }

    Stream<Named> authorNames() {
        return authors.stream().map(Counted::of);
    }
}
