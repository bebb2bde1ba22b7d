package org.brevier.briefing.references;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.PublicNow;
import org.brevier.briefing.references.Entry.Lasting;
import org.brevier.markdown.Reference;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The index in the database: of each subject what its texts name, from which revision to which. */
@Repository
class ReferenceRows {

    /** That {@code x} is of the newest text, or of one that readers see or will see at a moment after {@code :now}. */
    static final String COUNTS = """
            (x.until is null
            or exists (
                select 1
                from published_version v
                where v.briefing_id = x.subject
                and v.revision >= x.since
                and v.revision < x.until %s)
            or exists (
                select 1
                from standing_page p
                where p.id = x.subject
                and p.live_revision >= x.since
                and p.live_revision < x.until))
            """.formatted(PublicNow.NEWEST);

    /** That a version {@code v} is of one of the revisions in which {@code x} stands. */
    static final String NAMED_BY_VERSION = "v.revision >= x.since and (x.until is null or v.revision < x.until)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ReferenceRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    boolean knows(UUID subject) {
        return jdbc.sql("select count(*) from indexed_text where subject = :subject")
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void begin(UUID subject) {
        jdbc.sql("insert into indexed_text (subject) values (:subject)")
                .param("subject", subject)
                .update();
    }

    void forget(UUID subject) {
        jdbc.sql("delete from indexed_text where subject = :subject")
                .param("subject", subject)
                .update();
        jdbc.sql("delete from text_reference where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** What the newest text names. */
    List<Lasting> open(UUID subject) {
        return jdbc.sql("""
                        select since, position, until, kind, target, written
                        from text_reference
                        where subject = :subject
                        and until is null
                        """)
                .param("subject", subject)
                .query((result, row) -> lasting(result))
                .list();
    }

    private static Lasting lasting(ResultSet result) throws SQLException {
        return new Lasting(entry(result), result.getInt("since"), result.getInt("position"), Optional.empty());
    }

    static Entry entry(ResultSet result) throws SQLException {
        return new Entry(
                Reference.Kind.valueOf(result.getString("kind")),
                result.getString("target"),
                result.getString("written"));
    }

    void insert(UUID subject, List<Lasting> rows) {
        batches.batchUpdate("""
                insert into text_reference (subject, since, position, until, kind, target, written)
                values (:subject, :since, :position, :until, :kind, :target, :written)
                """, rows.stream().map(row -> values(subject, row)).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource values(UUID subject, Lasting row) {
        return new MapSqlParameterSource("subject", subject)
                .addValue("since", row.since())
                .addValue("position", row.position())
                .addValue("until", row.until().orElse(null), Types.INTEGER)
                .addValue("kind", row.entry().kind().name())
                .addValue("target", row.entry().target())
                .addValue("written", row.entry().written());
    }

    void close(UUID subject, List<Lasting> rows, int until) {
        batches.batchUpdate(
                """
                update text_reference
                set until = :until
                where subject = :subject
                and since = :since
                and position = :position
                """,
                rows.stream()
                        .map(row -> new MapSqlParameterSource("subject", subject)
                                .addValue("since", row.since())
                                .addValue("position", row.position())
                                .addValue("until", until))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Drops what only revisions of a briefing named that are no longer kept. */
    void dropUnkept(UUID briefing) {
        jdbc.sql("""
                        delete from text_reference
                        where subject = :subject
                        and until is not null
                        and not exists (
                            select 1
                            from revision r
                            where r.briefing_id = text_reference.subject
                            and r.number >= text_reference.since
                            and r.number < text_reference.until)
                        """).param("subject", briefing).update();
    }
}
