package org.brevier.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.markdown.Anchors;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Slug;
import org.brevier.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Briefings, their revisions and their slugs, in the database. */
@Repository
class BriefingRows {

    private static final String SELECT = """
            select b.id, b.slug, b.version, b.withdrawn_at, b.withdrawal_reason,
            r.number, r.source, r.anchors, r.made_by, r.made_at,
            (select min(v.public_at) from published_version v where v.briefing_id = b.id) as public_at
            from briefing b
            join revision r on r.briefing_id = b.id and r.number = b.revision
            """;

    /** Of PostgreSQL's advisory locks; any number that nothing else takes. */
    private static final long SLUGS = 0x736c756773L;

    private final JdbcClient jdbc;
    private final Database database;

    BriefingRows(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    Optional<Briefing> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = :id")
                .param("id", id)
                .query(BriefingRows::briefing)
                .optional();
    }

    Optional<Briefing> findBySlug(Slug slug) {
        return jdbc.sql(SELECT + "where b.slug = :slug")
                .param("slug", slug.value())
                .query(BriefingRows::briefing)
                .optional();
    }

    Optional<Revision> revision(UUID id, int number) {
        return jdbc.sql("""
                        select r.number, r.source, r.anchors, r.made_by, r.made_at
                        from revision r
                        where r.briefing_id = :id
                        and r.number = :number
                        """)
                .param("id", id)
                .param("number", number)
                .query((result, row) -> revision(result))
                .optional();
    }

    /**
     * Lets nobody else take a slug until the transaction ends: it may be taken in either of two tables, which no
     * constraint spans. The embedded database has one writer at a time as it is.
     */
    void lockSlugs() {
        if (!database.isEmbedded()) {
            jdbc.sql("select pg_advisory_xact_lock(:slugs)")
                    .param("slugs", SLUGS)
                    .query()
                    .singleRow();
        }
    }

    boolean isTaken(Slug slug) {
        return isTakenByAnother(slug, new UUID(0, 0));
    }

    boolean isTakenByAnother(Slug slug, UUID id) {
        return jdbc.sql("""
                        select count(*)
                        from (
                            select id from briefing where slug = :slug
                            union all
                            select briefing_id as id from former_slug where slug = :slug) holders
                        where id <> :id
                        """)
                        .param("slug", slug.value())
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return whether no other node took the slug in the meantime */
    boolean insert(UUID id, Slug slug, Revision revision) {
        int inserted = jdbc.sql("""
                        insert into briefing (id, slug, version, revision, created_at)
                        values (:id, :slug, 1, :revision, :createdAt)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("slug", slug.value())
                .param("revision", revision.number())
                .param("createdAt", time(revision.madeAt()))
                .update();
        if (inserted == 1) {
            insert(id, revision);
        }
        return inserted == 1;
    }

    /** Adds a revision and makes it the working copy; the version has been compared in the same transaction. */
    void add(UUID id, long version, Revision revision) {
        insert(id, revision);
        int updated = jdbc.sql("""
                        update briefing
                        set revision = :revision, version = version + 1
                        where id = :id
                        and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("revision", revision.number())
                .update();
        if (updated != 1) {
            throw new StaleEdit(id);
        }
    }

    /** Adds a revision that was saved before and lost since: nobody has changed the briefing with it. */
    void addAgain(UUID id, Revision revision) {
        insert(id, revision);
        jdbc.sql("update briefing set revision = :revision where id = :id")
                .param("id", id)
                .param("revision", revision.number())
                .update();
    }

    private void insert(UUID id, Revision revision) {
        jdbc.sql("""
                        insert into revision (briefing_id, number, source, sha256, anchors, made_by, made_at)
                        values (:id, :number, :source, :sha256, :anchors, :madeBy, :madeAt)
                        """)
                .param("id", id)
                .param("number", revision.number())
                .param("source", revision.manuscript().bytes())
                .param("sha256", revision.manuscript().sha256())
                .param("anchors", revision.anchors().toLine())
                .param("madeBy", revision.madeBy())
                .param("madeAt", time(revision.madeAt()))
                .update();
    }

    /** The newest revisions of the next so many briefings by id, as the database has them, whole or not. */
    List<NewestRevision> newest(UUID after, int most) {
        return jdbc.sql("""
                        select r.briefing_id, r.number, r.sha256, r.source, b.slug, r.made_by, r.made_at
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
        var madeBy = result.getString("made_by");
        var madeAt = result.getObject("made_at", OffsetDateTime.class).toInstant();
        return new NewestRevision(
                id,
                result.getInt("number"),
                result.getString("sha256"),
                result.getBytes("source"),
                () -> new CopyNote(slug, formerSlugs(id), madeBy, madeAt, Optional.empty()));
    }

    /** What the copy of a briefing's newest revision is kept with. */
    CopyNote note(Briefing briefing) {
        return new CopyNote(
                briefing.slug(),
                formerSlugs(briefing.id()),
                briefing.revision().madeBy(),
                briefing.revision().madeAt(),
                Optional.empty());
    }

    private List<Slug> formerSlugs(UUID id) {
        return jdbc
                .sql("select slug from former_slug where briefing_id = :id order by slug")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(Slug::new)
                .toList();
    }

    void replaceSource(UUID briefing, int number, byte[] source) {
        jdbc.sql("update revision set source = :source where briefing_id = :id and number = :number")
                .param("source", source)
                .param("id", briefing)
                .param("number", number)
                .update();
    }

    void withdraw(Briefing briefing, Instant at, String reason) {
        withdrawal(briefing, time(at), reason);
    }

    void restore(Briefing briefing) {
        withdrawal(briefing, null, null);
    }

    private void withdrawal(Briefing briefing, @Nullable OffsetDateTime at, @Nullable String reason) {
        int updated = jdbc.sql("""
                        update briefing
                        set withdrawn_at = :at, withdrawal_reason = :reason, version = version + 1
                        where id = :id
                        and version = :version
                        """)
                .param("id", briefing.id())
                .param("version", briefing.version())
                .param("at", at, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .update();
        if (updated != 1) {
            throw new StaleEdit(briefing.id());
        }
    }

    void rename(Briefing briefing, Slug slug, boolean known) {
        jdbc.sql("delete from former_slug where slug = :slug")
                .param("slug", slug.value())
                .update();
        int updated = jdbc.sql(
                        "update briefing set slug = :slug, version = version + 1 where id = :id and version = :version")
                .param("slug", slug.value())
                .param("id", briefing.id())
                .param("version", briefing.version())
                .update();
        if (updated != 1) {
            throw new StaleEdit(briefing.id());
        }
        if (known) {
            addFormerSlug(briefing.id(), briefing.slug());
        }
    }

    /** Gives a briefing the slug that it had before that was lost: nobody has changed it with that. */
    void renameAgain(UUID id, Slug slug) {
        jdbc.sql("delete from former_slug where slug = :slug")
                .param("slug", slug.value())
                .update();
        jdbc.sql("update briefing set slug = :slug where id = :id")
                .param("slug", slug.value())
                .param("id", id)
                .update();
    }

    /** @return whether it was not there before */
    boolean addFormerSlug(UUID id, Slug slug) {
        return jdbc.sql("""
                        insert into former_slug (slug, briefing_id)
                        select :slug, id from briefing where id = :id and slug <> :slug
                        on conflict do nothing
                        """).param("slug", slug.value()).param("id", id).update() == 1;
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Briefing briefing(ResultSet result, int row) throws SQLException {
        return new Briefing(
                result.getObject("id", UUID.class),
                new Slug(result.getString("slug")),
                result.getLong("version"),
                revision(result),
                publication(result));
    }

    private static Revision revision(ResultSet result) throws SQLException {
        return new Revision(
                result.getInt("number"),
                Manuscript.ofStored(result.getBytes("source")),
                Anchors.ofLine(result.getString("anchors")),
                result.getString("made_by"),
                result.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static Publication publication(ResultSet result) throws SQLException {
        var withdrawnAt = result.getObject("withdrawn_at", OffsetDateTime.class);
        if (withdrawnAt != null) {
            return new Publication.Withdrawn(withdrawnAt.toInstant(), result.getString("withdrawal_reason"));
        }
        var publicAt = result.getObject("public_at", OffsetDateTime.class);
        return publicAt == null ? new Publication.Draft() : new Publication.Dated(publicAt.toInstant());
    }
}
