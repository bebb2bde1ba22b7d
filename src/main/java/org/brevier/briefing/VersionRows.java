package org.brevier.briefing;

import static org.brevier.store.DatabaseTime.time;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.Change;
import org.brevier.briefing.published.PublicNow;
import org.brevier.markdown.BriefingText;
import org.brevier.markdown.Passage;
import org.brevier.site.Named;
import org.brevier.trail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published versions, with what lists sort, filter and draw by. */
@Repository
class VersionRows {

    private final JdbcClient jdbc;
    private final NoticeRows notices;
    private final Clock clock;

    VersionRows(JdbcClient jdbc, NoticeRows notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    Optional<LiveVersion> live(UUID briefing, Instant now) {
        return jdbc
                .sql("""
                        select number, revision, public_at, dated, changed_at
                        from published_version
                        where briefing_id = :id
                        order by number desc
                        """)
                .param("id", briefing)
                .query((result, row) -> {
                    var publicAt =
                            result.getObject("public_at", OffsetDateTime.class).toInstant();
                    return new LiveVersion(
                            result.getInt("number"),
                            result.getInt("revision"),
                            publicAt,
                            result.getObject("dated", OffsetDateTime.class).toInstant(),
                            result.getObject("changed_at", OffsetDateTime.class).toInstant(),
                            PublicNow.timeHasCome(publicAt, now));
                })
                .list()
                .stream()
                .reduce((newer, older) -> newer.due() ? newer : older);
    }

    boolean wasPublic(UUID briefing, Instant now) {
        return live(briefing, now).filter(LiveVersion::due).isPresent();
    }

    /** When the newest version became public that readers could see at this moment. */
    Optional<Instant> lastPublic(UUID briefing, Instant now) {
        return jdbc.sql("select max(public_at) from published_version where briefing_id = :id and %s"
                        .formatted(PublicNow.timeHasCome("published_version")))
                .param("id", briefing)
                .param("now", time(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The version that is to become public, if there is one. */
    Optional<ScheduledVersion> scheduled(UUID briefing, Instant now) {
        return jdbc.sql("""
                        select number, revision, public_at, published_by
                        from published_version
                        where briefing_id = :id
                        and not (%s)
                        order by number desc
                        fetch first 1 rows only
                        """.formatted(PublicNow.timeHasCome("published_version")))
                .param("id", briefing)
                .param("now", time(now))
                .query((result, row) -> new ScheduledVersion(
                        result.getInt("number"),
                        result.getInt("revision"),
                        result.getObject("public_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(result.getString("published_by")).orElse("")))
                .optional();
    }

    /** The briefings of which a person has scheduled a version that is not public yet. */
    List<UUID> scheduledBy(UUID person, Instant now) {
        return jdbc.sql("""
                        select distinct briefing_id
                        from published_version
                        where publisher = :person
                        and not (%s)
                        order by briefing_id
                        """.formatted(PublicNow.timeHasCome("published_version")))
                .param("person", person)
                .param("now", time(now))
                .query(UUID.class)
                .list();
    }

    /** @return whether there was something */
    boolean dropScheduled(UUID briefing, Instant now) {
        return jdbc.sql("delete from published_version where briefing_id = :id and not (%s)"
                                .formatted(PublicNow.timeHasCome("published_version")))
                        .param("id", briefing)
                        .param("now", time(now))
                        .update()
                > 0;
    }

    /** Who answers for a version. */
    record Accountable(Actor publisher, String approvedBy) {}

    /** @return the version's number */
    int add(Briefing briefing, BriefingText text, Publishing publishing, Accountable accountable) {
        var before = live(briefing.id(), clock.instant());
        int number = before.map(LiveVersion::number).orElse(0) + 1;
        insert(briefing, number, text, publishing, changedAt(before, publishing), accountable);
        addNames(briefing.id(), number, "topic", publishing.topics(), isDue(publishing));
        addNames(briefing.id(), number, "byline", publishing.authors(), isDue(publishing));
        notices.add(briefing.id(), number, text.notices(), publishing.at());
        return number;
    }

    private boolean isDue(Publishing publishing) {
        return PublicNow.timeHasCome(publishing.at(), clock.instant());
    }

    /** It only ever goes onwards, and never lies before the briefing's own date. */
    private static Instant changedAt(Optional<LiveVersion> before, Publishing publishing) {
        if (publishing.change() == Change.FIRST || before.isEmpty()) {
            return later(publishing.changedAt().orElse(publishing.dated()), publishing.dated());
        }
        var earlier = before.get();
        boolean neverChanged = earlier.changedAt().equals(earlier.dated());
        var last = neverChanged ? publishing.dated() : later(earlier.changedAt(), publishing.dated());
        return publishing.change().isSubstantive()
                ? later(publishing.changedAt().orElse(publishing.at()), last)
                : last;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void insert(
            Briefing briefing,
            int number,
            BriefingText text,
            Publishing publishing,
            Instant changedAt,
            Accountable accountable) {
        jdbc.sql("""
                        insert into published_version (briefing_id, number, revision, change, public_at, dated,
                        changed_at, headline, standfirst, language, words, picture, override_reason, approved_by,
                        published_by, publisher)
                        values (:id, :number, :revision, :change, :publicAt, :dated,
                        :changedAt, :headline, :standfirst, :language, :words, :picture, :override, :approvedBy, :publishedBy,
                        :publisher)
                        """)
                .param("id", briefing.id())
                .param("number", number)
                .param("revision", briefing.revision().number())
                .param("change", publishing.change().label())
                .param("publicAt", time(publishing.at()))
                .param("dated", time(publishing.dated()))
                .param("changedAt", time(changedAt))
                .param(
                        "headline",
                        text.headline()
                                .map(Passage::text)
                                .orElse(briefing.slug().value()))
                .param("standfirst", text.standfirst().map(Passage::text).orElse(""))
                .param("language", publishing.language().toLanguageTag())
                .param("words", text.words())
                .param("picture", text.picture().orElse(""))
                .param("override", publishing.override().orElse(null), Types.VARCHAR)
                .param("approvedBy", accountable.approvedBy())
                .param("publishedBy", accountable.publisher().name())
                .param("publisher", accountable.publisher().person().orElse(null), Types.OTHER)
                .update();
    }

    /**
     * The newest spelling of a name wins, once readers can see it.
     *
     * @param kind {@code topic} or {@code byline}: the two tables of names have the same shape
     */
    private void addNames(UUID briefing, int number, String kind, List<Named> names, boolean due) {
        int position = 0;
        for (var name : names) {
            jdbc.sql(
                            kind.equals("topic")
                                    ? """
                                    insert into topic (slug, name, description, shown_as, followed_as)
                                    values (:slug, :name, '', :slug, :slug)
                                    on conflict do nothing
                                    """
                                    : "insert into byline (slug, name) values (:slug, :name) on conflict do nothing")
                    .param("slug", name.slug().value())
                    .param("name", name.name())
                    .update();
            if (due) {
                jdbc.sql("update %s set name = :name where slug = :slug and name <> :name".formatted(kind))
                        .param("slug", name.slug().value())
                        .param("name", name.name())
                        .update();
            }
            jdbc.sql(
                            "insert into version_%1$s (briefing_id, number, position, %1$s) values (:id, :number, :position, :slug)"
                                    .formatted(kind))
                    .param("id", briefing)
                    .param("number", number)
                    .param("position", position++)
                    .param("slug", name.slug().value())
                    .update();
        }
    }
}
