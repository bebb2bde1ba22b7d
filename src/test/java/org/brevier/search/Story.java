package org.brevier.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.brevier.briefing.published.PublishedBriefing;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.FrontMatter;
import org.brevier.markdown.Glance;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Passage;
import org.brevier.markdown.Position;
import org.brevier.markdown.Section;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Named;
import org.brevier.site.Slug;

/** A briefing as a test tells it. */
final class Story {

    private static final Position NOWHERE = new Position(1, 1);

    private final UUID id = UUID.randomUUID();
    private final List<Heading> sections = new ArrayList<>();
    private int version = 1;
    private String headline;
    private String standfirst = "";
    private Locale language = Locale.ENGLISH;
    private Instant dated = Instant.parse("2025-06-05T09:00:00Z");
    private List<Named> topics = List.of();
    private List<Named> authors = List.of();
    private List<String> bullets = List.of();
    private String opening = "";

    private Story(String headline) {
        this.headline = headline;
    }

    private record Heading(String heading, String content) {}

    static Story of(String headline) {
        return new Story(headline);
    }

    Story revised(String headline) {
        this.headline = headline;
        version++;
        return this;
    }

    Story standfirst(String standfirst) {
        this.standfirst = standfirst;
        return this;
    }

    Story in(String tag) {
        this.language = Locale.forLanguageTag(tag);
        return this;
    }

    Story on(String dated) {
        this.dated = Instant.parse(dated);
        return this;
    }

    Story topic(String name) {
        this.topics = List.of(Named.of(name));
        return this;
    }

    Story renamedTopic(Named topic) {
        this.topics = List.of(topic);
        return this;
    }

    Story by(String name) {
        this.authors = List.of(Named.of(name));
        return this;
    }

    Story renamedAuthor(Named author) {
        this.authors = List.of(author);
        return this;
    }

    Story bullets(String... bullets) {
        this.bullets = List.of(bullets);
        return this;
    }

    Story body(String opening) {
        this.opening = opening;
        return this;
    }

    Story section(String heading, String content) {
        sections.add(new Heading(heading, content));
        return this;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Instant dated() {
        return dated;
    }

    PublishedBriefing published() {
        return new PublishedBriefing(
                id,
                new Slug("story-" + id),
                version,
                headline,
                standfirst,
                language,
                dated,
                dated,
                false,
                100,
                topics,
                authors,
                manuscript(),
                new Anchors(names("bullet", bullets.size()), names("section", sections.size())),
                Optional.empty());
    }

    BriefingText text() {
        return new BriefingText(
                FrontMatter.NONE,
                Optional.of(passage(headline)),
                Optional.of(standfirst).filter(text -> !text.isEmpty()).map(Story::passage),
                Optional.of(bullets)
                        .filter(list -> !list.isEmpty())
                        .map(list -> new Glance(
                                passage("At a Glance"),
                                list.stream().map(Story::passage).toList())),
                passage(opening),
                sections.stream()
                        .map(section -> new Section(
                                section.heading().equals("Sources") ? Section.Kind.SOURCES : Section.Kind.BODY,
                                passage(section.heading()),
                                passage(section.content())))
                        .toList(),
                List.of(),
                List.of(),
                100);
    }

    private static List<String> names(String kind, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> kind + "-" + n).toList();
    }

    private static Passage passage(String text) {
        return new Passage(text, NOWHERE, List.of());
    }

    private Manuscript manuscript() {
        try {
            return Manuscript.of(headline);
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }
}
