package org.brevier.briefing;

import static java.util.Objects.requireNonNull;
import static org.brevier.briefing.BriefingRows.instant;
import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevier.briefing.published.PublicNow;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Lines of the desk's lists: which ones is asked first, and only of those is worked out what a line says. Every question
 * carries its scope.
 */
@Repository
class LineRows {

    /** That readers see {@code b}. */
    static final String LIVE = """
            (exists (
                select 1
                from published_version v
                where v.briefing_id = b.id
                and %s)
            and %s)
            """.formatted(PublicNow.timeHasCome("v"), PublicNow.NOT_WITHDRAWN);

    /** That what readers see of {@code b} is not the text of its working copy. */
    static final String CHANGED = """
            (exists (
                select 1
                from published_version v
                join revision shown on shown.briefing_id = v.briefing_id and shown.number = v.revision
                join revision newest on newest.briefing_id = b.id and newest.number = b.revision
                where v.briefing_id = b.id
                and %s
                %s
                and shown.sha256 <> newest.sha256)
            and %s)
            """.formatted(PublicNow.timeHasCome("v"), PublicNow.NEWEST, PublicNow.NOT_WITHDRAWN);

    /** When the next version of {@code b} becomes public. */
    static final String DUE = "(select min(v.public_at) from published_version v where v.briefing_id = b.id and not ("
            + PublicNow.timeHasCome("v") + "))";

    private static final String LINES = """
            select b.id, b.slug, b.headline, b.owner, b.stage, b.stage_at, b.stage_by, b.stage_reason,
            b.approved_revision, b.withdrawn_at, b.embargo_until, b.deleted_at, b.missed_at, b.wanted_at, b.words,
            b.blocks, b.warnings, b.changed_at, b.changed_by,
            (select max(v.public_at) from published_version v where v.briefing_id = b.id and %s) as live_since,
            %s as due,
            %s as changed
            from briefing b
            where b.id in (:ids)
            """.formatted(PublicNow.timeHasCome("v"), DUE, CHANGED);

    private final JdbcClient jdbc;
    private final Clock clock;

    LineRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A query over {@code briefing b} and what {@code join} adds, of what is in scope; it may use {@code :now}. */
    StatementSpec within(Scope scope, String select, String join, String conditions, String rest) {
        var sql = "%s\nfrom briefing b\n%s\nwhere %s\n%s\n%s".formatted(select, join, inScope(scope), conditions, rest);
        var statement = jdbc.sql(sql).param("now", now());
        return switch (scope) {
            case Scope.All all -> statement;
            case Scope.Own own -> statement.param("person", own.person());
        };
    }

    private static String inScope(Scope scope) {
        return switch (scope) {
            case Scope.All all -> "1 = 1";
            case Scope.Own own -> "b.owner = :person";
        };
    }

    /** The lines of a query that selects ids, in its order. */
    List<DeskLine> lines(StatementSpec ids) {
        var wanted = ids.query(UUID.class).list();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var topics = topics(wanted);
        var lines = jdbc
                .sql(LINES)
                .param("ids", wanted)
                .param("now", now())
                .query((result, row) -> line(result, topics))
                .list()
                .stream()
                .collect(Collectors.toMap(DeskLine::id, Function.identity()));
        return wanted.stream().map(id -> requireNonNull(lines.get(id))).toList();
    }

    private Map<UUID, List<Named>> topics(List<UUID> ids) {
        var topics = new HashMap<UUID, List<Named>>();
        jdbc.sql("""
                select t.briefing_id, coalesce(r.slug, t.topic) as topic, coalesce(r.title, r.name, t.name) as name
                from briefing_topic t
                left join topic a on a.slug = t.topic
                left join topic r on r.slug = a.shown_as
                where t.briefing_id in (:ids)
                order by t.briefing_id, t.position
                """).param("ids", ids).query(result -> {
            var ofBriefing =
                    topics.computeIfAbsent(result.getObject("briefing_id", UUID.class), id -> new ArrayList<>());
            var topic = new Named(new Slug(result.getString("topic")), result.getString("name"));
            if (!ofBriefing.contains(topic)) {
                ofBriefing.add(topic);
            }
        });
        return topics;
    }

    private static DeskLine line(ResultSet result, Map<UUID, List<Named>> topics) throws SQLException {
        var id = result.getObject("id", UUID.class);
        var withdrawn = instant(result, "withdrawn_at");
        return new DeskLine(
                id,
                new Slug(result.getString("slug")),
                result.getString("headline"),
                Optional.ofNullable(result.getObject("owner", UUID.class)),
                BriefingRows.stage(result),
                withdrawn.isPresent() ? Optional.empty() : instant(result, "live_since"),
                instant(result, "due"),
                result.getBoolean("changed"),
                withdrawn,
                instant(result, "embargo_until"),
                instant(result, "deleted_at"),
                instant(result, "missed_at"),
                instant(result, "wanted_at"),
                result.getInt("words"),
                result.getInt("blocks"),
                result.getInt("warnings"),
                topics.getOrDefault(id, List.of()),
                instant(result, "changed_at").orElse(Instant.EPOCH),
                result.getString("changed_by"));
    }

    OffsetDateTime now() {
        return time(clock.instant());
    }
}
