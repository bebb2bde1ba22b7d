package org.brevier.briefing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevier.briefing.published.PublishedNames;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.stereotype.Service;

/**
 * All that editors do with topics. No text is changed by it: a name that texts have leads to the topic that it means, for
 * the texts that are there and for those to come.
 */
@Service
public class Topics {

    private final TopicRows rows;
    private final DeskLists lists;
    private final PublishedNames published;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Trail trail;

    Topics(
            TopicRows rows,
            DeskLists lists,
            PublishedNames published,
            Writes writes,
            SiteVersion siteVersion,
            Trail trail) {
        this.rows = rows;
        this.lists = lists;
        this.published = published;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.trail = trail;
    }

    /** Every topic that a briefing has, and every one that an editor has said something of, by name. */
    public List<Topic> all() {
        var byRow = rows.all();
        var live = published.topics().stream()
                .collect(Collectors.toMap(counted -> counted.of().topic().slug(), counted -> counted.briefings()));
        var drafts = lists.drafts();
        var named = new LinkedHashMap<Slug, Named>();
        byRow.stream()
                .filter(row -> row.leadsTo().isEmpty())
                .forEach(row -> named.put(row.topic().slug(), row.topic()));
        lists.topics(new Scope.All()).forEach(topic -> named.putIfAbsent(topic.slug(), topic));
        return named.values().stream()
                .map(topic -> topic(topic, byRow, live, drafts))
                .filter(topic -> topic.live() + topic.drafts() > 0 || isSpokenOf(topic))
                .sorted(Comparator.comparing(topic -> topic.topic().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Topic topic(Named topic, List<TopicRows.Row> byRow, Map<Slug, Long> live, Map<Slug, Long> drafts) {
        var slug = topic.slug();
        var own = byRow.stream().filter(row -> row.topic().slug().equals(slug)).findFirst();
        return new Topic(
                topic,
                own.map(TopicRows.Row::description).orElse(""),
                byRow.stream()
                        .filter(row ->
                                row.shownAs().equals(slug) && row.leadsTo().isPresent())
                        .map(TopicRows.Row::topic)
                        .toList(),
                live.getOrDefault(slug, 0L),
                drafts.getOrDefault(slug, 0L),
                own.map(TopicRows.Row::version).orElse(0L));
    }

    private static boolean isSpokenOf(Topic topic) {
        return !topic.description().isEmpty() || !topic.parts().isEmpty();
    }

    public Optional<Topic> find(Slug slug) {
        return all().stream().filter(topic -> topic.topic().slug().equals(slug)).findFirst();
    }

    /** What a topic is called, or was until it became part of another. */
    public String name(Slug slug) {
        return rows.find(slug).map(row -> row.topic().name()).orElse(slug.value());
    }

    /** The topic that a name leads to now. */
    public Slug shownAs(Slug slug) {
        return rows.find(slug).map(TopicRows.Row::shownAs).orElse(slug);
    }

    /** The topics of a text as readers see them, each once. */
    public List<Named> asShown(List<Named> topics) {
        var known =
                rows.all().stream().collect(Collectors.toMap(row -> row.topic().slug(), Function.identity()));
        return topics.stream()
                .map(topic -> Optional.ofNullable(known.get(topic.slug()))
                        .flatMap(row -> Optional.ofNullable(known.get(row.shownAs())))
                        .map(TopicRows.Row::topic)
                        .orElse(topic))
                .distinct()
                .toList();
    }

    /** @param text one paragraph; line breaks in it mean nothing */
    public TopicAnswer describe(Slug slug, long version, String text, Actor by) {
        String paragraph = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (paragraph.length() > Topic.LONGEST_DESCRIPTION) {
            return new TopicAnswer.Refused(TopicAnswer.Why.LONG_DESCRIPTION);
        }
        return change(slug, version, topic -> {
            rows.describe(slug, paragraph);
            return done(topic, slug, by, paragraph.isEmpty() ? "Without a description" : "Described: " + paragraph);
        });
    }

    private TopicAnswer change(Slug slug, long version, Function<Topic, TopicAnswer> act) {
        return writes.run(() -> {
            rows.lock();
            var topic = find(slug);
            if (topic.isEmpty()) {
                return new TopicAnswer.Refused(TopicAnswer.Why.NOTHING_THERE);
            }
            if (topic.get().version() != version) {
                return new TopicAnswer.Refused(TopicAnswer.Why.STALE);
            }
            rows.insert(topic.get().topic());
            return act.apply(topic.get());
        });
    }

    private TopicAnswer done(Topic topic, Slug present, Actor by, String detail) {
        rows.settle();
        siteVersion.raise();
        trail.record(by, Act.TOPIC_CHANGED, Optional.empty(), topic.topic().name(), detail);
        return new TopicAnswer.Done(present);
    }

    /** @param wanted the name and the slug that the topic is to have; its old slug leads to it for ever */
    public TopicAnswer rename(Slug slug, long version, Named wanted, Actor by) {
        var name = Named.of(wanted.name()).name();
        if (name.isEmpty() || name.length() > Topic.LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return new TopicAnswer.Refused(TopicAnswer.Why.NO_NAME);
        }
        var renamed = new Named(wanted.slug(), name);
        return change(slug, version, topic -> {
            if (isAnothers(renamed.slug(), slug)) {
                return new TopicAnswer.Refused(TopicAnswer.Why.SLUG_TAKEN);
            }
            if (isAnothers(Named.of(name).slug(), slug)) {
                return new TopicAnswer.Refused(TopicAnswer.Why.NAME_TAKEN);
            }
            rename(slug, renamed);
            return done(topic, renamed.slug(), by, "Is now %s, at %s".formatted(name, renamed.slug()));
        });
    }

    /** Whether texts that give a topic this name are shown under another topic. */
    private boolean isAnothers(Slug name, Slug topic) {
        var shown = rows.find(name).map(TopicRows.Row::shownAs);
        return shown.isPresent()
                ? !shown.get().equals(topic)
                : lists.topics(new Scope.All()).stream()
                                .anyMatch(one -> one.slug().equals(name))
                        && !name.equals(topic);
    }

    private void rename(Slug slug, Named renamed) {
        if (!renamed.slug().equals(slug)) {
            rows.insert(renamed);
            knowIfPublic(slug);
            rows.inherit(rows.find(slug).orElseThrow(), renamed.slug());
            rows.lead(renamed.slug(), Optional.empty());
            rows.leadOn(slug, renamed.slug());
            rows.lead(slug, Optional.of(renamed.slug()));
        }
        rows.entitle(renamed);
        var asTextsHaveIt = Named.of(renamed.name());
        if (rows.find(asTextsHaveIt.slug()).isEmpty()) {
            rows.insert(asTextsHaveIt);
            rows.lead(asTextsHaveIt.slug(), Optional.of(renamed.slug()));
        }
    }

    private void knowIfPublic(Slug slug) {
        published.topic(slug).ifPresent(topic -> rows.know(slug));
    }

    /** Shows a topic's briefings under another one; the address and the feeds that it had lead there. */
    public TopicAnswer merge(Slug slug, Slug into, Actor by) {
        return writes.run(() -> {
            rows.lock();
            var topic = find(slug);
            var other = find(into);
            if (topic.isEmpty() || other.isEmpty()) {
                return new TopicAnswer.Refused(TopicAnswer.Why.NOTHING_THERE);
            }
            if (slug.equals(into)) {
                return new TopicAnswer.Refused(TopicAnswer.Why.ITSELF);
            }
            rows.insert(topic.get().topic());
            rows.insert(other.get().topic());
            knowIfPublic(slug);
            rows.lead(slug, Optional.of(into));
            return done(
                    topic.get(),
                    into,
                    by,
                    "Is now part of " + other.get().topic().name());
        });
    }

    /** Makes a topic of its own again what leads to another, with all that led to it. */
    public TopicAnswer split(Slug part, Actor by) {
        return writes.run(() -> {
            rows.lock();
            var row = rows.find(part).filter(it -> it.leadsTo().isPresent());
            if (row.isEmpty()) {
                return new TopicAnswer.Refused(TopicAnswer.Why.NOTHING_THERE);
            }
            var whole = rows.find(row.get().shownAs()).orElseThrow();
            if (whole.followedAs().equals(part)) {
                rows.follow(whole.topic().slug(), whole.topic().slug());
            }
            rows.follow(part, part);
            rows.lead(part, Optional.empty());
            rows.settle();
            siteVersion.raise();
            trail.record(
                    by,
                    Act.TOPIC_CHANGED,
                    Optional.empty(),
                    row.get().topic().name(),
                    "Is no longer part of " + whole.topic().name());
            return new TopicAnswer.Done(part);
        });
    }
}
