package org.brevier.briefing.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.brevier.markdown.Notice;
import org.brevier.site.Slice;
import org.brevier.site.Slug;
import org.springframework.stereotype.Repository;

/** Every correction and clarification that readers may see, also those that a later version no longer carries. */
@Repository
public class PublishedNotices {

    private static final String NOTICE =
            "join version_notice n on n.briefing_id = v.briefing_id and n.number = v.number\n";

    private static final String NEWEST_WORDING = """
            and n.kind in (:kinds)
            and not exists (
                select 1
                from version_notice again
                join published_version later on later.briefing_id = again.briefing_id and later.number = again.number
                where again.briefing_id = n.briefing_id
                and again.id = n.id
                and again.number > n.number
                and %s)
            """.formatted(PublicNow.timeHasCome("later"));

    private final PublicNow publicNow;

    PublishedNotices(PublicNow publicNow) {
        this.publicNow = publicNow;
    }

    /**
     * Newest first.
     *
     * @param page counted from 1
     */
    public Slice<PublishedNotice> corrections(int page, int size) {
        return notices(List.of(Notice.Kind.CORRECTION), page, size);
    }

    /** As {@link #corrections}, with what was right and could be read wrongly. */
    public Slice<PublishedNotice> correctionsAndClarifications(int page, int size) {
        return notices(List.of(Notice.Kind.CORRECTION, Notice.Kind.CLARIFICATION), page, size);
    }

    private Slice<PublishedNotice> notices(List<Notice.Kind> wanted, int page, int size) {
        var kinds = wanted.stream().map(Notice.Kind::label).toList();
        long total = publicNow
                .versions("select count(*)", NOTICE, NEWEST_WORDING)
                .param("kinds", kinds)
                .query(Long.class)
                .single();
        var items = publicNow
                .versions(
                        "select n.id, n.kind, n.noted_on, n.text, n.since, b.slug, v.headline, v.language",
                        NOTICE,
                        NEWEST_WORDING
                                + "order by n.since desc, n.id desc offset :from rows fetch first :size rows only")
                .param("kinds", kinds)
                .param("from", (long) (page - 1) * size)
                .param("size", size)
                .query(PublishedNotices::notice)
                .list();
        return new Slice<>(items, page, size, total);
    }

    private static PublishedNotice notice(ResultSet result, int row) throws SQLException {
        return new PublishedNotice(
                result.getObject("id", UUID.class),
                Notice.Kind.valueOf(result.getString("kind").toUpperCase(Locale.ROOT)),
                result.getObject("noted_on", LocalDate.class),
                result.getString("text"),
                PublishedRows.instant(result, "since"),
                new Slug(result.getString("slug")),
                result.getString("headline"),
                Locale.forLanguageTag(result.getString("language")));
    }
}
