package org.brevier.briefing;

import static org.brevier.briefing.BriefingRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that an editor does with standing pages. Whatever returns has been written durably. */
@Repository
public class StandingPages {

    private final JdbcClient jdbc;
    private final RevisionFiles files;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Renderings renderings;
    private final Clock clock;
    private final Briefings reader = new Briefings();

    StandingPages(
            JdbcClient jdbc,
            RevisionFiles files,
            Writes writes,
            SiteVersion siteVersion,
            Renderings renderings,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.renderings = renderings;
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

    /**
     * The new page; empty when its slug belongs to another.
     *
     * @throws Unreadable when it is public and could not be shown
     */
    public Optional<StandingPage> create(Particulars particulars, Manuscript manuscript, String by) throws Unreadable {
        requireShowable(particulars, manuscript);
        var id = TimeOrderedId.at(clock.instant());
        return writes.run(() -> {
            if (!insert(id, particulars, 1)) {
                return Optional.<StandingPage>empty();
            }
            addRevision(id, 1, particulars, manuscript, by);
            siteVersion.raise();
            return find(id);
        });
    }

    /** @return whether its slug was to be had */
    private boolean insert(UUID id, Particulars particulars, int revision) {
        return jdbc.sql("""
                        insert into standing_page (id, slug, title, menu_position, public, revision, version)
                        values (:id, :slug, :title, :menuPosition, :public, :revision, 1)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("slug", particulars.slug().value())
                        .param("title", particulars.title())
                        .param("menuPosition", position(particulars), Types.INTEGER)
                        .param("public", particulars.isPublic())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private void requireShowable(Particulars particulars, Manuscript manuscript) throws Unreadable {
        var text = reader.read(manuscript);
        if (particulars.isPublic()) {
            renderings.requireShowable(text);
        }
    }

    /**
     * The page with its new revision; empty when somebody else saved since that version, or has its slug.
     *
     * @throws Unreadable when it is public and could not be shown
     */
    public Optional<StandingPage> save(UUID id, long version, Particulars particulars, Manuscript manuscript, String by)
            throws Unreadable {
        requireShowable(particulars, manuscript);
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
            addRevision(id, page.orElseThrow().revision(), particulars, manuscript, by);
            siteVersion.raise();
            return page;
        });
    }

    private void addRevision(UUID id, int number, Particulars particulars, Manuscript manuscript, String by) {
        var note =
                new CopyNote(particulars.slug(), List.of(), Actor.named(by), clock.instant(), Optional.of(particulars));
        files.keep(id, new RevisionFiles.Name(number, false), manuscript, () -> note);
        insert(id, number, manuscript, note);
    }

    private void insert(UUID id, int number, Manuscript manuscript, CopyNote note) {
        jdbc.sql("""
                        insert into standing_page_revision (page_id, number, source, sha256, made_by, made_at)
                        values (:id, :number, :source, :sha256, :by, :at)
                        """)
                .param("id", id)
                .param("number", number)
                .param("source", manuscript.bytes())
                .param("sha256", manuscript.sha256())
                .param("by", note.by().name())
                .param("at", time(note.at()))
                .update();
    }

    /** Whether this is whoever saved the page last. */
    public boolean isLastSavedBy(UUID id, String by) {
        return newest("where p.id = :id").param("id", id).query(StandingPages::newest).list().stream()
                .anyMatch(revision -> revision.note().get().by().name().equals(by));
    }

    /** As {@link RevisionRows#newest}. */
    List<NewestRevision> newest(UUID after, int most) {
        return newest("where p.id > :after order by p.id fetch first :most rows only")
                .param("after", after)
                .param("most", most)
                .query(StandingPages::newest)
                .list();
    }

    private JdbcClient.StatementSpec newest(String which) {
        return jdbc.sql("""
                select p.id, p.slug, p.title, p.menu_position, p.public, p.revision, p.version,
                r.sha256, r.source, r.made_by, r.made_at
                from standing_page p
                join standing_page_revision r on r.page_id = p.id and r.number = p.revision
                """ + which);
    }

    private static NewestRevision newest(ResultSet result, int row) throws SQLException {
        var page = page(result, row);
        var note = new CopyNote(
                page.slug(),
                List.of(),
                Actor.named(result.getString("made_by")),
                result.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.of(new Particulars(page.slug(), page.title(), page.menuPosition(), page.isPublic())));
        return new NewestRevision(
                page.id(),
                page.revision(),
                page.revision(),
                result.getString("sha256"),
                result.getBytes("source"),
                () -> note);
    }

    void replaceSource(UUID id, int number, byte[] source) {
        jdbc.sql("update standing_page_revision set source = :source where page_id = :id and number = :number")
                .param("source", source)
                .param("id", id)
                .param("number", number)
                .update();
    }

    /**
     * Enters a revision that was saved before and lost since; a page that is there keeps its name, and its version too
     * where the same one saved it last.
     */
    void addAgain(UUID id, int number, Particulars particulars, Manuscript manuscript, CopyNote note) {
        int updated = jdbc.sql(
                        "update standing_page set revision = :revision, version = version + :more where id = :id")
                .param("revision", number)
                .param("more", isLastSavedBy(id, note.by().name()) ? 0 : 1)
                .param("id", id)
                .update();
        if (updated == 0) {
            insert(id, particulars, number);
        }
        insert(id, number, manuscript, note);
        siteVersion.raise();
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
