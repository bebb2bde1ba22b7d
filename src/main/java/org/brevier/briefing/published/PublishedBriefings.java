package org.brevier.briefing.published;

import static org.brevier.store.DatabaseTime.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.Slice;
import org.brevier.site.Slug;
import org.springframework.stereotype.Repository;

/** Every briefing that readers may see, newest first. */
@Repository
public class PublishedBriefings {

    private static final String NEWEST_FIRST = " order by v.dated desc, v.briefing_id desc ";

    static final String PAGE = NEWEST_FIRST + "offset :from rows fetch first :size rows only";

    private final PublicNow publicNow;
    private final PublishedRows rows;
    private final Site site;

    PublishedBriefings(PublicNow publicNow, PublishedRows rows, Site site) {
        this.publicNow = publicNow;
        this.rows = rows;
        this.site = site;
    }

    public Lookup find(Slug slug) {
        return rows.first(publicNow
                        .briefings(PublishedRows.KEYS, "and b.slug = :slug")
                        .param("slug", slug.value()))
                .<Lookup>map(Lookup.Found::new)
                .or(() -> withdrawn(slug))
                .or(() -> moved(slug))
                .orElseGet(Lookup.Missing::new);
    }

    /** One version by its number; {@link Lookup.Missing} also for a version whose time has not come. */
    public Lookup findVersion(Slug slug, int number) {
        var version = rows.first(publicNow
                .versions(PublishedRows.KEYS, "and b.slug = :slug and v.number = :number")
                .param("slug", slug.value())
                .param("number", number));
        if (version.isPresent()) {
            return new Lookup.Found(version.get());
        }
        return find(slug) instanceof Lookup.Found ? new Lookup.Missing() : find(slug);
    }

    /** Whether the address with this slug shows a briefing, or leads to one. */
    public boolean leadsToOne(Slug slug) {
        return publicNow
                        .briefings("select count(*)", """
                                and (b.slug = :slug
                                or b.id in (select f.briefing_id from former_slug f where f.slug = :slug))
                                """)
                        .param("slug", slug.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Lookup> withdrawn(Slug slug) {
        return publicNow
                .withdrawn("select v.headline, b.withdrawn_at, b.withdrawal_reason", "and b.slug = :slug")
                .param("slug", slug.value())
                .query((result, row) -> (Lookup) new Lookup.Gone(
                        result.getString("headline"),
                        PublishedRows.instant(result, "withdrawn_at"),
                        result.getString("withdrawal_reason")))
                .optional();
    }

    private Optional<Lookup> moved(Slug slug) {
        return publicNow
                .statement("""
                        select b.slug
                        from former_slug f
                        join briefing b on b.id = f.briefing_id
                        where f.slug = :slug
                        """)
                .param("slug", slug.value())
                .query(String.class)
                .optional()
                .map(Slug::new)
                .flatMap(present -> switch (find(present)) {
                    case Lookup.Found found -> Optional.of(new Lookup.Moved(present));
                    case Lookup.Gone gone -> Optional.of(gone);
                    case Lookup.Moved moved -> Optional.of(moved);
                    case Lookup.Missing missing -> Optional.empty();
                });
    }

    /** @param page counted from 1 */
    public Slice<PublishedBriefing> newest(int page, int size) {
        return slice(Narrowing.NONE, page, size);
    }

    public Slice<PublishedBriefing> inTopic(Slug topic, int page, int size) {
        return slice(Narrowing.inTopic(topic), page, size);
    }

    public Slice<PublishedBriefing> by(Slug author, int page, int size) {
        return slice(Narrowing.by(author), page, size);
    }

    /** The briefings dated in a month of the site's time zone. */
    public Slice<PublishedBriefing> in(YearMonth month, int page, int size) {
        var dated = new Narrowing(
                "and v.dated >= :first and v.dated < :end",
                query -> query.param("first", beginning(month)).param("end", beginning(month.plusMonths(1))));
        return slice(dated, page, size);
    }

    private OffsetDateTime beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay(site.timeZone()).toOffsetDateTime();
    }

    private Slice<PublishedBriefing> slice(Narrowing wanted, int page, int size) {
        long total = wanted.on(publicNow.briefings("select count(*)", wanted.condition()))
                .query(Long.class)
                .single();
        var query = wanted.on(publicNow.briefings(PublishedRows.KEYS, wanted.condition() + PAGE));
        var items = rows.list(query.param("from", (long) (page - 1) * size).param("size", size));
        return new Slice<>(items, page, size, total);
    }

    /** Others that share most topics with this one, then the nearest in time. */
    public List<PublishedBriefing> related(PublishedBriefing briefing, int most) {
        if (briefing.topics().isEmpty()) {
            return List.of();
        }
        return rows.list(publicNow
                .briefings(PublishedRows.KEYS + ", count(distinct a.shown_as) as shared", """
                        join version_topic n on n.briefing_id = v.briefing_id and n.number = v.number
                        join topic a on a.slug = n.topic and a.shown_as in (:topics)
                        """, """
                        and b.id <> :id
                        group by v.briefing_id, v.number, v.dated
                        order by shared desc, v.dated desc, v.briefing_id desc
                        fetch first :most rows only
                        """)
                .param("id", briefing.id())
                .param(
                        "topics",
                        briefing.topics().stream()
                                .map(topic -> topic.slug().value())
                                .toList())
                .param("most", most));
    }

    public Neighbours neighbours(PublishedBriefing briefing) {
        if (briefing.topics().isEmpty()) {
            return Neighbours.NONE;
        }
        Named topic = briefing.topics().getFirst();
        return new Neighbours(
                Optional.of(topic),
                beside(briefing, topic, "<", " order by v.dated desc, v.briefing_id desc"),
                beside(briefing, topic, ">", " order by v.dated, v.briefing_id"));
    }

    private Optional<PublishedBriefing> beside(
            PublishedBriefing briefing, Named topic, String comparison, String order) {
        var inTopic = Narrowing.inTopic(topic.slug());
        String conditions =
                "and (v.dated, v.briefing_id) %s (:dated, :id)\n".formatted(comparison) + inTopic.condition();
        return rows
                .list(inTopic.on(publicNow.briefings(
                                PublishedRows.KEYS, conditions + order + " fetch first 1 rows only"))
                        .param("dated", time(briefing.dated()))
                        .param("id", briefing.id()))
                .stream()
                .findFirst();
    }

    /** The briefing's versions that readers can ask for, newest first. */
    public List<PublishedVersion> versions(UUID briefing) {
        return publicNow
                .versions("select v.number, v.change, v.public_at", "and b.id = :id order by v.number desc")
                .param("id", briefing)
                .query((result, row) -> new PublishedVersion(
                        result.getInt("number"),
                        Change.ofLabel(result.getString("change")),
                        PublishedRows.instant(result, "public_at")))
                .list();
    }

    /** When something becomes public, or stops being so, of itself: no cached page may outlive that moment. */
    public Optional<Instant> nextDue() {
        return publicNow.nextDue();
    }
}
