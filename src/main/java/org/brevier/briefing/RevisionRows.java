package org.brevier.briefing;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Slug;
import org.brevier.trail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every saved state of every text, in the database. */
@Repository
class RevisionRows {

    static final String COLUMNS =
            "r.number, r.source, r.anchors, r.readable, r.person, r.made_by, r.made_at, r.sitting, r.sealed, r.aside, r.note";

    /**
     * An autosave that a later text of its sitting has taken the place of: a working copy followed by another one, a text
     * put aside that went into one word for word, or that was put aside again.
     */
    private static final String SUPERSEDED = """
            (not r.sealed
            and (r.merged_into is not null
            or not r.aside and exists (
                select 1
                from revision later
                where later.briefing_id = r.briefing_id
                and later.sitting = r.sitting
                and later.number > r.number
                and not later.aside)
            or r.aside and exists (
                select 1
                from revision again
                where again.briefing_id = r.briefing_id
                and again.sitting = r.sitting
                and again.aside
                and again.number = (
                    select min(following.number)
                    from revision following
                    where following.briefing_id = r.briefing_id
                    and following.sitting = r.sitting
                    and following.number > r.number))))
            """;

    private final JdbcClient jdbc;
    private final SlugRows slugs;

    RevisionRows(JdbcClient jdbc, SlugRows slugs) {
        this.jdbc = jdbc;
        this.slugs = slugs;
    }

    Optional<Revision> find(UUID briefing, int number) {
        return jdbc.sql("select " + COLUMNS + """

                        from revision r
                        where r.briefing_id = :id
                        and r.number = :number
                        """)
                .param("id", briefing)
                .param("number", number)
                .query((result, row) -> revision(result))
                .optional();
    }

    /** The newest working copy that can be shown, whose parts the anchors of all later ones name. */
    Optional<Revision> lastReadable(UUID briefing) {
        return jdbc.sql("select " + COLUMNS + """

                        from revision r
                        where r.briefing_id = :id
                        and r.readable
                        and not r.aside
                        order by r.number desc
                        fetch first 1 rows only
                        """)
                .param("id", briefing)
                .query((result, row) -> revision(result))
                .optional();
    }

    /** The text that was last put aside in a sitting, unless it has saved a working copy since. */
    Optional<Revision> lastAside(UUID briefing, UUID sitting) {
        return jdbc.sql("select " + COLUMNS + """

                        from revision r
                        where r.briefing_id = :id
                        and r.sitting = :sitting
                        order by r.number desc
                        fetch first 1 rows only
                        """)
                .param("id", briefing)
                .param("sitting", sitting)
                .query((result, row) -> revision(result))
                .optional()
                .filter(Revision::aside);
    }

    /** Newest first, of each sitting what it has come to. */
    List<PastRevision> list(UUID briefing) {
        return jdbc.sql("""
                        select r.number, r.person, r.made_by, r.made_at, r.readable, r.sealed, r.aside, r.note,
                        b.approved_revision,
                        (select max(v.number)
                        from published_version v
                        where v.briefing_id = r.briefing_id
                        and v.revision = r.number) as version
                        from revision r
                        join briefing b on b.id = r.briefing_id
                        where r.briefing_id = :id
                        and not\s""" + SUPERSEDED + "order by r.number desc")
                .param("id", briefing)
                .query(RevisionRows::past)
                .list();
    }

    int highest(UUID briefing) {
        return jdbc.sql("select coalesce(max(number), 0) from revision where briefing_id = :id")
                .param("id", briefing)
                .query(Integer.class)
                .single();
    }

    boolean knows(UUID briefing, UUID sitting) {
        return jdbc.sql("select count(*) from revision where briefing_id = :id and sitting = :sitting")
                        .param("id", briefing)
                        .param("sitting", sitting)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether all working copies since that one were saved in this sitting. */
    boolean onlyFrom(UUID sitting, UUID briefing, int since) {
        return jdbc.sql("""
                        select count(*)
                        from revision
                        where briefing_id = :id
                        and number > :since
                        and not aside
                        and (sitting is null or sitting <> :sitting)
                        """)
                        .param("id", briefing)
                        .param("since", since)
                        .param("sitting", sitting)
                        .query(Long.class)
                        .single()
                == 0;
    }

    void insert(UUID briefing, Revision revision) {
        jdbc.sql("""
                        insert into revision (briefing_id, number, source, sha256, anchors, readable, person, made_by,
                        made_at, sitting, sealed, aside, note)
                        values (:id, :number, :source, :sha256, :anchors, :readable, :person, :madeBy,
                        :madeAt, :sitting, :sealed, :aside, :note)
                        """)
                .param("id", briefing)
                .param("number", revision.number())
                .param("source", revision.manuscript().bytes())
                .param("sha256", revision.manuscript().sha256())
                .param("anchors", revision.anchors().toLine())
                .param("readable", revision.readable())
                .param("person", revision.by().person().orElse(null), Types.OTHER)
                .param("madeBy", revision.by().name())
                .param("madeAt", time(revision.at()))
                .param("sitting", revision.sitting().orElse(null), Types.OTHER)
                .param("sealed", revision.sealed())
                .param("aside", revision.aside())
                .param("note", revision.note())
                .update();
    }

    void seal(UUID briefing, int number) {
        jdbc.sql("update revision set sealed = true where briefing_id = :id and number = :number")
                .param("id", briefing)
                .param("number", number)
                .update();
    }

    /** The text put aside went into that working copy, word for word. */
    void mergedInto(UUID briefing, int aside, int merged) {
        jdbc.sql("update revision set merged_into = :merged where briefing_id = :id and number = :number")
                .param("merged", merged)
                .param("id", briefing)
                .param("number", aside)
                .update();
    }

    /**
     * Deletes the autosaves from before that moment that later texts of their sittings have taken the place of.
     *
     * @return their numbers
     */
    List<Integer> prune(UUID briefing, Instant before) {
        var numbers = jdbc.sql("""
                        select r.number
                        from revision r
                        where r.briefing_id = :id
                        and r.made_at < :before
                        and\s""" + SUPERSEDED)
                .param("id", briefing)
                .param("before", time(before))
                .query(Integer.class)
                .list();
        if (!numbers.isEmpty()) {
            jdbc.sql("delete from revision where briefing_id = :id and number in (:numbers)")
                    .param("id", briefing)
                    .param("numbers", numbers)
                    .update();
        }
        return numbers;
    }

    /** The newest revisions of the next so many briefings by id, as the database has them, whole or not. */
    List<NewestRevision> newest(UUID after, int most) {
        return jdbc.sql("""
                        select r.briefing_id, r.number, r.sha256, r.source, b.slug, r.person, r.made_by, r.made_at,
                        (select max(any_one.number)
                        from revision any_one
                        where any_one.briefing_id = b.id) as highest
                        from briefing b
                        join revision r on r.briefing_id = b.id and r.number = b.revision
                        where b.id > :after
                        order by b.id
                        fetch first :most rows only
                        """)
                .param("after", after)
                .param("most", most)
                .query((result, row) -> newest(result))
                .list();
    }

    private NewestRevision newest(ResultSet result) throws SQLException {
        var id = result.getObject("briefing_id", UUID.class);
        var slug = new Slug(result.getString("slug"));
        var by = actor(result);
        var at = result.getObject("made_at", OffsetDateTime.class).toInstant();
        return new NewestRevision(
                id,
                result.getInt("number"),
                result.getInt("highest"),
                result.getString("sha256"),
                result.getBytes("source"),
                () -> new CopyNote(slug, slugs.former(id), by, at, Optional.empty()));
    }

    void replaceSource(UUID briefing, int number, byte[] source) {
        jdbc.sql("update revision set source = :source where briefing_id = :id and number = :number")
                .param("source", source)
                .param("id", briefing)
                .param("number", number)
                .update();
    }

    static Revision revision(ResultSet result) throws SQLException {
        return new Revision(
                result.getInt("number"),
                Manuscript.ofStored(result.getBytes("source")),
                Anchors.ofLine(result.getString("anchors")),
                result.getBoolean("readable"),
                actor(result),
                result.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(result.getObject("sitting", UUID.class)),
                result.getBoolean("sealed"),
                result.getBoolean("aside"),
                result.getString("note"));
    }

    private static PastRevision past(ResultSet result, int row) throws SQLException {
        int number = result.getInt("number");
        return new PastRevision(
                number,
                actor(result),
                result.getObject("made_at", OffsetDateTime.class).toInstant(),
                result.getBoolean("readable"),
                result.getBoolean("sealed"),
                result.getBoolean("aside"),
                result.getString("note"),
                Optional.ofNullable(result.getObject("version", Integer.class)),
                number == result.getInt("approved_revision"));
    }

    private static Actor actor(ResultSet result) throws SQLException {
        return new Actor(Optional.ofNullable(result.getObject("person", UUID.class)), result.getString("made_by"));
    }
}
