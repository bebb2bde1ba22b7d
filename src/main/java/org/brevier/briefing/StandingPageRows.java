package org.brevier.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.site.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of standing pages, and the slugs that they had. */
@Repository
class StandingPageRows {

    private static final String COLUMNS = """
            p.id, p.slug, p.title, p.menu_position, p.revision, p.version,
            p.live_revision, p.live_title, p.live_at, p.deleted_at
            """;

    private final JdbcClient jdbc;

    StandingPageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StandingPage> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from standing_page p where p.id = :id")
                .param("id", id)
                .query(StandingPageRows::page)
                .optional();
    }

    Optional<StandingPage> findBySlug(Slug slug) {
        return jdbc.sql("select " + COLUMNS + " from standing_page p where p.slug = :slug")
                .param("slug", slug.value())
                .query(StandingPageRows::page)
                .optional();
    }

    List<StandingPage> all() {
        return jdbc.sql("select " + COLUMNS + " from standing_page p order by lower(p.title), p.slug")
                .query(StandingPageRows::page)
                .list();
    }

    /** @return whether its slug was to be had */
    boolean insert(StandingPage page) {
        return values(jdbc.sql("""
                        insert into standing_page (id, slug, title, menu_position, revision, version,
                        live_revision, live_title, live_at, deleted_at)
                        values (:id, :slug, :title, :menuPosition, :revision, :version,
                        :liveRevision, :liveTitle, :liveAt, :deletedAt)
                        on conflict do nothing
                        """), page).update() == 1;
    }

    /**
     * Writes a page over the version that it has.
     *
     * @return whether nobody else had changed it
     */
    boolean update(StandingPage page) {
        return values(jdbc.sql("""
                        update standing_page
                        set slug = :slug, title = :title, menu_position = :menuPosition, revision = :revision,
                        live_revision = :liveRevision, live_title = :liveTitle, live_at = :liveAt,
                        deleted_at = :deletedAt, version = version + 1
                        where id = :id
                        and version = :version
                        """), page).update() == 1;
    }

    /** The same for what had been saved before and was lost since. */
    void updateAgain(StandingPage page, int more) {
        update(page);
        jdbc.sql("update standing_page set version = :version where id = :id")
                .param("version", page.version() + more)
                .param("id", page.id())
                .update();
    }

    private static StatementSpec values(StatementSpec statement, StandingPage page) {
        return statement
                .param("id", page.id())
                .param("slug", page.slug().value())
                .param("title", page.title())
                .param("menuPosition", orNull(page.menuPosition()), Types.INTEGER)
                .param("revision", page.revision())
                .param("version", page.version())
                .param(
                        "liveRevision",
                        page.live().map(StandingPage.Live::revision).orElse(null),
                        Types.INTEGER)
                .param("liveTitle", page.live().map(StandingPage.Live::title).orElse(null), Types.VARCHAR)
                .param(
                        "liveAt",
                        BriefingRows.orNull(page.live().map(StandingPage.Live::at)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("deletedAt", BriefingRows.orNull(page.binnedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** Under this slug readers knew the page. One that another page has now, or had, is given up for it. */
    void addFormer(UUID page, Slug slug) {
        jdbc.sql("delete from former_page_slug where slug = :slug")
                .param("slug", slug.value())
                .update();
        jdbc.sql("insert into former_page_slug (slug, page_id) values (:slug, :page)")
                .param("slug", slug.value())
                .param("page", page)
                .update();
    }

    List<Slug> former(UUID page) {
        return jdbc
                .sql("select slug from former_page_slug where page_id = :page order by slug")
                .param("page", page)
                .query(String.class)
                .list()
                .stream()
                .map(Slug::new)
                .toList();
    }

    static StandingPage page(ResultSet result, int row) throws SQLException {
        var position = result.getObject("menu_position", Integer.class);
        return new StandingPage(
                result.getObject("id", UUID.class),
                new Slug(result.getString("slug")),
                result.getString("title"),
                position == null ? OptionalInt.empty() : OptionalInt.of(position),
                result.getInt("revision"),
                result.getLong("version"),
                live(result),
                moment(result, "deleted_at"));
    }

    private static Optional<StandingPage.Live> live(ResultSet result) throws SQLException {
        var revision = result.getObject("live_revision", Integer.class);
        if (revision == null) {
            return Optional.empty();
        }
        String title = result.getString("live_title");
        return moment(result, "live_at").map(at -> new StandingPage.Live(revision, title, at));
    }

    private static Optional<Instant> moment(ResultSet result, String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
