package org.brevier.briefing;

import static org.brevier.briefing.BriefingRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Slug;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that an editor does with standing pages. Whatever returns has been written durably. */
@Repository
public class StandingPages {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Clock clock;

    StandingPages(JdbcClient jdbc, Writes writes, SiteVersion siteVersion, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.clock = clock;
    }

    /** What the front matter or the desk's form says of a page. */
    public record Particulars(Slug slug, String title, OptionalInt menuPosition, boolean isPublic) {}

    public Optional<StandingPage> find(UUID id) {
        return jdbc.sql("""
                        select id, slug, title, menu_position, public, revision, version
                        from standing_page
                        where id = :id
                        """).param("id", id).query(StandingPages::page).optional();
    }

    public Optional<StandingPage> findBySlug(Slug slug) {
        return jdbc.sql("""
                        select id, slug, title, menu_position, public, revision, version
                        from standing_page
                        where slug = :slug
                        """)
                .param("slug", slug.value())
                .query(StandingPages::page)
                .optional();
    }

    /** The new page; empty when its slug belongs to another. */
    public Optional<StandingPage> create(Particulars particulars, Manuscript manuscript, String by) {
        var id = TimeOrderedId.at(clock.instant());
        return writes.run(() -> {
            int inserted = jdbc.sql("""
                            insert into standing_page (id, slug, title, menu_position, public, revision, version)
                            values (:id, :slug, :title, :menuPosition, :public, 1, 1)
                            on conflict do nothing
                            """)
                    .param("id", id)
                    .param("slug", particulars.slug().value())
                    .param("title", particulars.title())
                    .param("menuPosition", position(particulars), Types.INTEGER)
                    .param("public", particulars.isPublic())
                    .update();
            if (inserted == 0) {
                return Optional.<StandingPage>empty();
            }
            addRevision(id, 1, manuscript, by);
            siteVersion.raise();
            return find(id);
        });
    }

    /** The page with its new revision; empty when somebody else saved since that version, or has its slug. */
    public Optional<StandingPage> save(
            UUID id, long version, Particulars particulars, Manuscript manuscript, String by) {
        return writes.run(() -> {
            var holder = findBySlug(particulars.slug());
            if (holder.isPresent() && !holder.get().id().equals(id)) {
                return Optional.<StandingPage>empty();
            }
            int updated = jdbc.sql("""
                            update standing_page
                            set slug = :slug, title = :title, menu_position = :menuPosition, public = :public,
                            revision = revision + 1, version = version + 1
                            where id = :id
                            and version = :version
                            """)
                    .param("slug", particulars.slug().value())
                    .param("title", particulars.title())
                    .param("menuPosition", position(particulars), Types.INTEGER)
                    .param("public", particulars.isPublic())
                    .param("id", id)
                    .param("version", version)
                    .update();
            if (updated == 0) {
                return Optional.<StandingPage>empty();
            }
            var page = find(id);
            addRevision(id, page.orElseThrow().revision(), manuscript, by);
            siteVersion.raise();
            return page;
        });
    }

    private void addRevision(UUID id, int number, Manuscript manuscript, String by) {
        jdbc.sql("""
                        insert into standing_page_revision (page_id, number, source, sha256, made_by, made_at)
                        values (:id, :number, :source, :sha256, :by, :at)
                        """)
                .param("id", id)
                .param("number", number)
                .param("source", manuscript.bytes())
                .param("sha256", manuscript.sha256())
                .param("by", by)
                .param("at", time(clock.instant()))
                .update();
    }

    private static @org.jspecify.annotations.Nullable Integer position(Particulars particulars) {
        var position = particulars.menuPosition();
        return position.isPresent() ? position.getAsInt() : null;
    }

    private static StandingPage page(ResultSet result, int row) throws SQLException {
        var position = result.getObject("menu_position", Integer.class);
        return new StandingPage(
                result.getObject("id", UUID.class),
                new Slug(result.getString("slug")),
                result.getString("title"),
                position == null ? OptionalInt.empty() : OptionalInt.of(position),
                result.getBoolean("public"),
                result.getInt("revision"),
                result.getLong("version"));
    }
}
