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
import org.brevier.site.Slug;
import org.brevier.store.DatabaseTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Briefings with their working copies, in the database. */
@Repository
class BriefingRows {

    private static final String SELECT = """
            select b.id, b.slug, b.version, b.withdrawn_at, b.withdrawal_reason, b.headline, b.owner, b.stage,
            b.stage_at, b.stage_by, b.stage_reason, b.approved_revision, b.embargo_until, b.deleted_at,
            (select min(v.public_at) from published_version v where v.briefing_id = b.id) as public_at,
            """ + RevisionRows.COLUMNS + """

            from briefing b
            join revision r on r.briefing_id = b.id and r.number = b.revision
            """;

    private final JdbcClient jdbc;

    BriefingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Of the briefing that has the slug, or that its former slug leads to. */
    Optional<Publication> publicationAt(Slug slug) {
        return jdbc.sql("""
                        select b.withdrawn_at, b.withdrawal_reason,
                        (select min(v.public_at) from published_version v where v.briefing_id = b.id) as public_at
                        from briefing b
                        where b.slug = :slug
                        or b.id = (select f.briefing_id from former_slug f where f.slug = :slug)
                        """)
                .param("slug", slug.value())
                .query((result, row) -> publication(result))
                .optional();
    }

    /** The briefing as it is until the transaction ends: nobody else changes it meanwhile. */
    Briefing lock(UUID id) {
        jdbc.sql("select id from briefing where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
        return find(id).orElseThrow();
    }

    /** @return whether no other node took the slug in the meantime */
    boolean insert(UUID id, Slug slug, Revision revision) {
        return jdbc.sql("""
                                insert into briefing (id, slug, version, revision, created_at, owner, headline,
                                changed_at, changed_by)
                                values (:id, :slug, 1, :revision, :at, :owner, :headline,
                                :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("slug", slug.value())
                        .param("revision", revision.number())
                        .param("owner", revision.by().person().orElse(null), Types.OTHER)
                        .param("headline", slug.value())
                        .param("at", time(revision.at()))
                        .param("by", revision.by().name())
                        .update()
                == 1;
    }

    /** Makes a revision the working copy; the version has been compared in the same transaction. */
    void point(UUID id, long version, Revision revision) {
        int updated = jdbc.sql("""
                        update briefing
                        set revision = :revision, version = version + 1, changed_at = :at, changed_by = :by
                        where id = :id
                        and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("revision", revision.number())
                .param("at", time(revision.at()))
                .param("by", revision.by().name())
                .update();
        if (updated != 1) {
            throw new StaleEdit(id);
        }
    }

    /** Makes a revision the working copy that was saved before and lost since: nobody has changed the briefing with it. */
    void pointAgain(UUID id, Revision revision) {
        jdbc.sql("""
                        update briefing
                        set revision = :revision, changed_at = :at, changed_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("revision", revision.number())
                .param("at", time(revision.at()))
                .param("by", revision.by().name())
                .update();
    }

    void stage(UUID id, Stage stage) {
        switch (stage) {
            case Stage.Writing writing ->
                writing.sentBack()
                        .ifPresentOrElse(
                                back -> stage(id, stage, back.at(), back.by(), back.reason()),
                                () -> stage(id, stage, null, null, null));
            case Stage.InReview review -> stage(id, stage, review.since(), review.by(), null);
            case Stage.Approved approved -> {
                stage(id, stage, approved.at(), approved.by(), null);
                jdbc.sql("update briefing set approved_revision = :revision, approved_by = :by where id = :id")
                        .param("revision", approved.revision())
                        .param("by", approved.by())
                        .param("id", id)
                        .update();
            }
        }
    }

    private void stage(UUID id, Stage stage, @Nullable Instant at, @Nullable String by, @Nullable String reason) {
        jdbc.sql("""
                        update briefing
                        set stage = :stage, stage_at = :at, stage_by = :by, stage_reason = :reason
                        where id = :id
                        """)
                .param("stage", stage.name().label())
                .param("at", at == null ? null : time(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by, Types.VARCHAR)
                .param("reason", reason, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void withdraw(Briefing briefing, Instant at, String reason) {
        withdrawal(briefing, time(at), reason);
    }

    void restore(Briefing briefing) {
        withdrawal(briefing, null, null);
    }

    /** @param again whether it had been withdrawn */
    void publish(Briefing briefing, boolean again) {
        miss(briefing.id(), Optional.empty());
        if (again) {
            restore(briefing);
        } else {
            jdbc.sql("update briefing set version = version + 1 where id = :id")
                    .param("id", briefing.id())
                    .update();
        }
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
                .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason, Types.VARCHAR)
                .update();
        if (updated != 1) {
            throw new StaleEdit(briefing.id());
        }
    }

    void embargo(UUID id, Optional<Instant> until) {
        moment(id, "embargo_until", until);
    }

    void bin(UUID id, Optional<Instant> at) {
        moment(id, "deleted_at", at);
    }

    /** Remembers when a schedule that was taken back would have been due; nothing once there is another. */
    void miss(UUID id, Optional<Instant> due) {
        moment(id, "missed_at", due);
    }

    private void moment(UUID id, String column, Optional<Instant> moment) {
        jdbc.sql("update briefing set %s = :moment where id = :id".formatted(column))
                .param("moment", orNull(moment), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    void own(UUID id, UUID person) {
        jdbc.sql("update briefing set owner = :person where id = :id")
                .param("person", person)
                .param("id", id)
                .update();
    }

    /** All that a person owns, the binned too. */
    List<UUID> ownedBy(UUID person) {
        return jdbc.sql("select id from briefing where owner = :person order by id")
                .param("person", person)
                .query(UUID.class)
                .list();
    }

    static @Nullable OffsetDateTime orNull(Optional<Instant> instant) {
        return instant.map(DatabaseTime::time).orElse(null);
    }

    private static Briefing briefing(ResultSet result, int row) throws SQLException {
        return new Briefing(
                result.getObject("id", UUID.class),
                new Slug(result.getString("slug")),
                result.getLong("version"),
                RevisionRows.revision(result),
                publication(result),
                result.getString("headline"),
                Optional.ofNullable(result.getObject("owner", UUID.class)),
                stage(result),
                instant(result, "embargo_until"),
                instant(result, "deleted_at"));
    }

    static Stage stage(ResultSet result) throws SQLException {
        var at = instant(result, "stage_at").orElse(Instant.EPOCH);
        String by = result.getString("stage_by");
        return switch (Stage.Name.valueOf(result.getString("stage").toUpperCase(java.util.Locale.ROOT))) {
            case WRITING ->
                new Stage.Writing(Optional.ofNullable(result.getString("stage_reason"))
                        .map(reason -> new Stage.SentBack(at, by, reason)));
            case REVIEW -> new Stage.InReview(at, by);
            case APPROVED -> new Stage.Approved(result.getInt("approved_revision"), at, by);
        };
    }

    private static Publication publication(ResultSet result) throws SQLException {
        var withdrawnAt = instant(result, "withdrawn_at");
        if (withdrawnAt.isPresent()) {
            return new Publication.Withdrawn(withdrawnAt.get(), result.getString("withdrawal_reason"));
        }
        return instant(result, "public_at")
                .<Publication>map(Publication.Dated::new)
                .orElseGet(Publication.Draft::new);
    }

    static Optional<Instant> instant(ResultSet result, String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
