package org.brevier.briefing.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.markdown.Manuscript;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.springframework.stereotype.Repository;

/** The standing pages that readers may see. */
@Repository
public class PublishedPages {

    private final PublicNow publicNow;

    PublishedPages(PublicNow publicNow) {
        this.publicNow = publicNow;
    }

    public Optional<PublishedPage> find(Slug slug) {
        return publicNow
                .statement("""
                        select p.slug, p.live_title, p.live_at, r.source
                        from standing_page p
                        join standing_page_revision r on r.page_id = p.id and r.number = p.live_revision
                        where p.deleted_at is null
                        and p.slug = :slug
                        """)
                .param("slug", slug.value())
                .query(PublishedPages::page)
                .optional();
    }

    /** Where a page is now that readers knew under this slug; empty where it is not public. */
    public Optional<Slug> moved(Slug slug) {
        return publicNow
                .statement("""
                        select p.slug
                        from former_page_slug f
                        join standing_page p on p.id = f.page_id
                        where f.slug = :slug
                        and p.live_revision is not null
                        and p.deleted_at is null
                        """)
                .param("slug", slug.value())
                .query(String.class)
                .optional()
                .map(Slug::new);
    }

    /** All pages, those of the menu first and in its order. */
    public List<PublishedPage> all() {
        return publicNow.statement("""
                        select p.slug, p.live_title, p.live_at, r.source
                        from standing_page p
                        join standing_page_revision r on r.page_id = p.id and r.number = p.live_revision
                        where p.deleted_at is null
                        order by coalesce(p.menu_position, 2147483647), lower(p.live_title), p.slug
                        """).query(PublishedPages::page).list();
    }

    /** The pages that ask for a place in the menu, in its order. */
    List<UUID> inMenu() {
        return publicNow.statement("""
                        select p.id
                        from standing_page p
                        where p.live_revision is not null
                        and p.deleted_at is null
                        and p.menu_position is not null
                        order by p.menu_position, p.slug
                        """).query(UUID.class).list();
    }

    /** What readers know a page as. */
    Optional<Named> name(UUID id) {
        return publicNow
                .statement("""
                        select p.slug, p.live_title
                        from standing_page p
                        where p.id = :id
                        and p.live_revision is not null
                        and p.deleted_at is null
                        """)
                .param("id", id)
                .query((result, row) -> new Named(new Slug(result.getString("slug")), result.getString("live_title")))
                .optional();
    }

    private static PublishedPage page(ResultSet result, int row) throws SQLException {
        return new PublishedPage(
                new Slug(result.getString("slug")),
                result.getString("live_title"),
                PublishedRows.instant(result, "live_at"),
                Manuscript.ofStored(result.getBytes("source")));
    }
}
