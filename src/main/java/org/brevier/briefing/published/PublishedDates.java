package org.brevier.briefing.published;

import static org.brevier.store.DatabaseTime.time;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.brevier.site.Slug;
import org.springframework.stereotype.Repository;

/** The dates of every public briefing, for sitemaps. */
@Repository
public class PublishedDates {

    private final PublicNow publicNow;

    PublishedDates(PublicNow publicNow) {
        this.publicNow = publicNow;
    }

    public long count() {
        return publicNow.briefings("select count(*)", "").query(Long.class).single();
    }

    /**
     * Oldest first, so that a part of a long list changes only where it grows.
     *
     * @param page counted from 1
     */
    public List<Dated> part(int page, int size) {
        return list(publicNow
                .briefings(
                        "select b.slug, v.headline, v.language, v.dated, v.changed_at",
                        "order by v.dated, b.id offset :from rows fetch first :size rows only")
                .param("from", (long) (page - 1) * size)
                .param("size", size));
    }

    /** Newest first, at most 1,000: what a news sitemap may hold. */
    public List<Dated> since(Instant earliest) {
        return list(publicNow
                .briefings(
                        "select b.slug, v.headline, v.language, v.dated, v.changed_at",
                        "and v.dated >= :earliest order by v.dated desc, b.id desc fetch first 1000 rows only")
                .param("earliest", time(earliest)));
    }

    private static List<Dated> list(org.springframework.jdbc.core.simple.JdbcClient.StatementSpec query) {
        return query.query((result, row) -> new Dated(
                        new Slug(result.getString("slug")),
                        result.getString("headline"),
                        Locale.forLanguageTag(result.getString("language")),
                        PublishedRows.instant(result, "dated"),
                        PublishedRows.instant(result, "changed_at")))
                .list();
    }
}
