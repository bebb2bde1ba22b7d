package org.brevier.briefing.published;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Makes published briefings of rows: a list costs five queries, however long it is. */
@Component
class PublishedRows {

    /** What a query for {@link #list} selects: which versions of which briefings, in the order wanted. */
    static final String KEYS = "select v.briefing_id, v.number";

    private final JdbcClient jdbc;

    PublishedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The briefings of a query that selects {@link #KEYS}: only the texts of these are read. */
    List<PublishedBriefing> list(StatementSpec query) {
        var keys = query.query((result, row) -> Version.of(result)).list();
        if (keys.isEmpty()) {
            return List.of();
        }
        var ids = keys.stream().map(Version::briefing).toList();
        var rows = rows(keys, ids);
        var topics = names(ids, """
                select n.briefing_id, n.number, t.slug, t.name
                from version_topic n
                join topic t on t.slug = n.topic
                where n.briefing_id in (:ids)
                order by n.position
                """);
        var authors = names(ids, """
                select n.briefing_id, n.number, p.slug, p.name
                from version_byline n
                join byline p on p.slug = n.byline
                where n.briefing_id in (:ids)
                order by n.position
                """);
        var corrected = corrected(ids);
        return keys.stream()
                .map(key -> requireNonNull(rows.get(key))
                        .briefing(
                                topics.getOrDefault(key, List.of()),
                                authors.getOrDefault(key, List.of()),
                                corrected.contains(key)))
                .toList();
    }

    private Map<Version, Row> rows(List<Version> keys, List<UUID> ids) {
        return jdbc
                .sql("""
                        select b.id, b.slug, v.number, v.headline, v.standfirst, v.language, v.dated, v.changed_at,
                        v.words, r.source, r.anchors
                        from published_version v
                        join briefing b on b.id = v.briefing_id
                        join revision r on r.briefing_id = v.briefing_id and r.number = v.revision
                        where v.briefing_id in (:ids)
                        and v.number in (:numbers)
                        """)
                .param("ids", ids)
                .param("numbers", keys.stream().map(Version::number).distinct().toList())
                .query(Row::of)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::version, Function.identity()));
    }

    private Map<Version, List<Named>> names(List<UUID> ids, String sql) {
        var names = new HashMap<Version, List<Named>>();
        jdbc.sql(sql).param("ids", ids).query(result -> {
            names.computeIfAbsent(Version.of(result), version -> new ArrayList<>())
                    .add(new Named(new Slug(result.getString("slug")), result.getString("name")));
        });
        return names;
    }

    private Set<Version> corrected(List<UUID> ids) {
        var corrected = new HashSet<Version>();
        jdbc.sql("""
                select n.briefing_id, n.number
                from version_notice n
                where n.briefing_id in (:ids)
                and n.kind = 'correction'
                """).param("ids", ids).query(result -> {
            corrected.add(Version.of(result));
        });
        return corrected;
    }

    private record Version(UUID briefing, int number) {

        static Version of(ResultSet result) throws SQLException {
            return new Version(result.getObject("briefing_id", UUID.class), result.getInt("number"));
        }
    }

    private record Row(
            UUID id,
            Slug slug,
            int number,
            String headline,
            String standfirst,
            Locale language,
            Instant dated,
            Instant changedAt,
            int words,
            Manuscript manuscript,
            Anchors anchors) {

        static Row of(ResultSet result, int row) throws SQLException {
            return new Row(
                    result.getObject("id", UUID.class),
                    new Slug(result.getString("slug")),
                    result.getInt("number"),
                    result.getString("headline"),
                    result.getString("standfirst"),
                    Locale.forLanguageTag(result.getString("language")),
                    instant(result, "dated"),
                    instant(result, "changed_at"),
                    result.getInt("words"),
                    Manuscript.ofStored(result.getBytes("source")),
                    Anchors.ofLine(result.getString("anchors")));
        }

        Version version() {
            return new Version(id, number);
        }

        PublishedBriefing briefing(List<Named> topics, List<Named> authors, boolean corrected) {
            return new PublishedBriefing(
                    id,
                    slug,
                    number,
                    headline,
                    standfirst,
                    language,
                    dated,
                    changedAt,
                    corrected,
                    words,
                    topics,
                    authors,
                    manuscript,
                    anchors);
        }
    }

    static Instant instant(ResultSet result, String column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }
}
