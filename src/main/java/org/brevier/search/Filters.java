package org.brevier.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brevier.briefing.published.Counted;
import org.brevier.briefing.published.TopicPage;
import org.brevier.site.Named;
import org.brevier.site.Slug;

/**
 * The topics and authors by which hits can be narrowed down, by name.
 *
 * @param moved where the slugs lead that topics had before
 */
public record Filters(List<Counted<TopicPage>> topics, List<Counted<Named>> authors, Map<Slug, Slug> moved) {

    static final Filters NONE = new Filters(List.of(), List.of(), Map.of());

    public Filters {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
        moved = Map.copyOf(moved);
    }

    /** The topic's present slug; empty where there is no such topic. */
    public Optional<Slug> topic(Slug slug) {
        var present = moved.getOrDefault(slug, slug);
        return topicNames().map(Named::slug).filter(present::equals).findFirst();
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
