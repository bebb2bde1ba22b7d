package org.brevier.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.briefing.published.Counted;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.briefing.published.TopicPage;
import org.brevier.site.Named;
import org.brevier.site.Slug;

/** The read side in memory, with a clock that a test sets. */
final class FakeStock extends Clock implements Stock {

    final AtomicInteger listings = new AtomicInteger();
    final AtomicInteger texts = new AtomicInteger();

    private final Map<UUID, Story> stories = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> due = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    private volatile Map<Slug, Slug> moved = Map.of();
    private volatile Instant now = Instant.parse("2025-06-10T12:00:00Z");
    volatile Runnable beforeListing = () -> {};
    volatile Runnable beforeReading = () -> {};

    void publish(Story... published) {
        for (var story : published) {
            stories.put(story.id(), story);
        }
        version.incrementAndGet();
    }

    /** The topic of these stories becomes part of another. */
    void move(Named topic, Named into, Story... carriers) {
        moved = Map.of(topic.slug(), into.slug());
        for (var story : carriers) {
            story.renamedTopic(into);
        }
        version.incrementAndGet();
    }

    /** The topics that were moved are topics of their own again. */
    void moveBack(Named topic, Story... carriers) {
        moved = Map.of();
        for (var story : carriers) {
            story.renamedTopic(topic);
        }
        version.incrementAndGet();
    }

    void schedule(Story story, String at) {
        due.put(story.id(), Instant.parse(at));
        publish(story);
    }

    void withdraw(Story story) {
        vanish(story);
        version.incrementAndGet();
    }

    /** Stops being public without anybody having been told yet. */
    void vanish(Story story) {
        stories.remove(story.id());
    }

    void set(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public long version() {
        return version.get();
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.values().stream().filter(at -> at.isAfter(now)).min(Comparator.naturalOrder());
    }

    @Override
    public Filters filters() {
        return new Filters(
                counted(PublishedBriefing::topics)
                        .map(counted -> new Counted<>(
                                new TopicPage(counted.of(), "", counted.of().slug()), counted.briefings()))
                        .toList(),
                counted(PublishedBriefing::authors).toList(),
                moved);
    }

    private Stream<Counted<Named>> counted(Function<PublishedBriefing, List<Named>> names) {
        return visible()
                .map(Story::published)
                .flatMap(briefing -> names.apply(briefing).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Counted<>(entry.getKey(), entry.getValue()));
    }

    @Override
    public SequencedMap<UUID, Integer> editions() {
        listings.incrementAndGet();
        beforeListing.run();
        var editions = new LinkedHashMap<UUID, Integer>();
        visible()
                .sorted(Comparator.comparing(Story::dated).reversed())
                .forEach(story -> editions.put(story.id(), story.version()));
        return editions;
    }

    @Override
    public List<PublishedBriefing> find(Collection<UUID> ids) {
        var found = new ArrayList<PublishedBriefing>();
        for (var id : ids) {
            Optional.ofNullable(stories.get(id))
                    .filter(this::isVisible)
                    .ifPresent(story -> found.add(story.published()));
        }
        return found;
    }

    @Override
    public List<Part> parts(PublishedBriefing briefing) {
        beforeReading.run();
        texts.incrementAndGet();
        return Optional.ofNullable(stories.get(briefing.id()))
                .map(story -> Part.of(briefing, story.text()))
                .orElseGet(() -> Part.of(briefing));
    }

    private Stream<Story> visible() {
        return stories.values().stream().filter(this::isVisible);
    }

    private boolean isVisible(Story story) {
        return !due.getOrDefault(story.id(), Instant.MIN).isAfter(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
