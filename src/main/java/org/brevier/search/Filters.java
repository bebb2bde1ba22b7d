package org.brevier.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The topics that have another name or address than before, by the slugs they had and have. */
    Set<Slug> topicsChangedSince(Filters before) {
        var changed = renamed(before.topicNames(), topicNames());
        var ways = new HashSet<>(moved.entrySet());
        ways.removeAll(before.moved.entrySet());
        var formerWays = new HashSet<>(before.moved.entrySet());
        formerWays.removeAll(moved.entrySet());
        Stream.of(ways, formerWays).flatMap(Set::stream).forEach(way -> {
            changed.add(way.getKey());
            changed.add(way.getValue());
        });
        return changed;
    }

    /** The authors that have another name than before. */
    Set<Slug> authorsChangedSince(Filters before) {
        return renamed(before.authorNames(), authorNames());
    }

    private static Set<Slug> renamed(Stream<Named> before, Stream<Named> now) {
        var names = before.collect(Collectors.toMap(Named::slug, Named::name, (one, other) -> one));
        return now.filter(
                        named -> !names.getOrDefault(named.slug(), named.name()).equals(named.name()))
                .map(Named::slug)
                .collect(Collectors.toCollection(HashSet::new));
    }

    Stream<Named> topicNames() {
        return topics.stream().map(counted -> counted.of().topic());
    }

    Stream<Named> authorNames() {
        return authors.stream().map(Counted::of);
    }
}
