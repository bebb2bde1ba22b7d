package org.brevier.briefing.published;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Cover;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Makes published briefings of rows: a list costs five queries, and one for each picture. */
@Component
class PublishedRows {

    /** What a query for {@link #list} selects: which versions of which briefings, in the order wanted. */
    static final String KEYS = "select v.briefing_id, v.number";

    private static final Logger LOG = LoggerFactory.getLogger(PublishedRows.class);

    private final JdbcClient jdbc;
    private final Covers covers;

    PublishedRows(JdbcClient jdbc, Covers covers) {
        this.jdbc = jdbc;
        this.covers = covers;
    }

    /**
     * The briefings of a query that selects {@link #KEYS}: only the texts of these are read. One whose stored text is
     * damaged is left out, as those beside it are to be shown.
     */
    List<PublishedBriefing> list(StatementSpec query) {
        return many(query).stream().flatMap(one -> ifWhole(one).stream()).toList();
    }

    private static Optional<PublishedBriefing> ifWhole(Stored stored) {
        try {
            return Optional.of(stored.briefing());
        } catch (RuntimeException e) {
            LOG.error(
                    "The briefing {} is damaged and left out where others are shown",
                    stored.row().slug(),
                    e);
            return Optional.empty();
        }
    }

    /**
     * The first of a query that selects {@link #KEYS}.
     *
     * @throws RuntimeException when its stored text is damaged
     */
    Optional<PublishedBriefing> first(StatementSpec query) {
        return many(query).stream().findFirst().map(Stored::briefing);
    }

    private List<Stored> many(StatementSpec query) {
        var keys = query.query((result, row) -> Version.of(result)).list();
        if (keys.isEmpty()) {
            return List.of();
        }
        var ids = keys.stream().map(Version::briefing).toList();
        var rows = rows(keys, ids);
        var topics = names(ids, """
                select n.briefing_id, n.number, t.slug, coalesce(t.title, t.name) as name
                from version_topic n
                join topic a on a.slug = n.topic
                join topic t on t.slug = a.shown_as
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
        var pictures = pictures(rows.values());
        var shown = covers.of(pictures.values());
        return keys.stream()
                .map(key -> new Stored(
                        requireNonNull(rows.get(key)),
                        topics.getOrDefault(key, List.of()),
                        authors.getOrDefault(key, List.of()),
                        corrected.contains(key),
                        Optional.ofNullable(shown.get(requireNonNull(pictures.get(key))))))
                .toList();
    }

    private Map<Version, String> pictures(Collection<Row> rows) {
        return rows.stream()
                .collect(Collectors.toMap(Row::version, row -> covers.reference(row.picture(), row.manuscript())));
    }

    private Map<Version, Row> rows(List<Version> keys, List<UUID> ids) {
        return jdbc
                .sql("""
                        select b.id, b.slug, v.number, v.headline, v.standfirst, v.language, v.dated, v.changed_at,
                        v.words, v.picture, r.source, r.sha256, r.anchors
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

    /** Two topics of a text may have become one. */
    private Map<Version, List<Named>> names(List<UUID> ids, String sql) {
        var names = new HashMap<Version, List<Named>>();
        jdbc.sql(sql).param("ids", ids).query(result -> {
            var ofVersion = names.computeIfAbsent(Version.of(result), version -> new ArrayList<>());
            var named = new Named(new Slug(result.getString("slug")), result.getString("name"));
            if (!ofVersion.contains(named)) {
                ofVersion.add(named);
            }
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
            Optional<String> picture,
            Supplier<Manuscript> manuscript,
            String anchors) {

        static Row of(ResultSet result, int row) throws SQLException {
            byte[] source = result.getBytes("source");
            String sha256 = result.getString("sha256");
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
                    Optional.ofNullable(result.getString("picture")),
                    () -> whole(source, sha256),
                    result.getString("anchors"));
        }

        /** Readers are shown the text that was saved, or none. */
        private static Manuscript whole(byte[] source, String sha256) {
            if (!Manuscript.sha256(source).equals(sha256)) {
                throw new IllegalStateException("the stored text is not the one that was saved");
            }
            return Manuscript.ofStored(source);
        }

        Version version() {
            return new Version(id, number);
        }
    }

    /** What the tables hold of one version, whole or not. */
    private record Stored(Row row, List<Named> topics, List<Named> authors, boolean corrected, Optional<Cover> cover) {

        PublishedBriefing briefing() {
            return new PublishedBriefing(
                    row.id(),
                    row.slug(),
                    row.number(),
                    row.headline(),
                    row.standfirst(),
                    row.language(),
                    row.dated(),
                    row.changedAt(),
                    corrected,
                    row.words(),
                    topics,
                    authors,
                    row.manuscript().get(),
                    Anchors.ofLine(row.anchors()),
                    cover);
        }
    }

    static Instant instant(ResultSet result, String column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }
}
