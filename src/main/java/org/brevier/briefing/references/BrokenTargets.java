package org.brevier.briefing.references;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.PublicNow;
import org.brevier.markdown.Reference.Kind;
import org.brevier.site.Whereabouts;
import org.brevier.store.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of all the targets that texts name readers do not find where the texts say. */
@Repository
class BrokenTargets {

    /** The slugs, present and former, that texts name and that lead to nothing readers see, or lead there as a former one. */
    private static final String BRIEFINGS = """
            select b.slug as target, b.slug, b.deleted_at,
            case when %2$s then 1 else 0 end as kept, case when %1$s then 1 else 0 end as was_public
            from briefing b
            where (not %2$s or b.deleted_at is not null or not %1$s)
            and exists (select 1 from text_reference x where x.target = b.slug and x.kind = 'BRIEFING')
            union all
            select f.slug as target, b.slug, b.deleted_at,
            case when %2$s then 1 else 0 end as kept, case when %1$s then 1 else 0 end as was_public
            from former_slug f
            join briefing b on b.id = f.briefing_id
            where exists (select 1 from text_reference x where x.target = f.slug and x.kind = 'BRIEFING')
            """.formatted(
                    "exists (select 1 from published_version v where v.briefing_id = b.id and %s)"
                            .formatted(PublicNow.timeHasCome("v")),
                    PublicNow.NOT_WITHDRAWN);

    private static final String PAGES = """
            select d.target, p.slug, p.live_revision, p.deleted_at
            from (select distinct x.target from text_reference x where x.kind = 'PAGE' and %s) d
            left join standing_page own on own.slug = d.target
            left join former_page_slug f on f.slug = d.target
            left join standing_page p on p.id = coalesce(own.id, f.page_id)
            where p.id is null
            or p.slug <> d.target
            or p.live_revision is null
            or p.deleted_at is not null
            """.formatted(ReferenceRows.COUNTS);

    private final JdbcClient jdbc;
    private final Doubts doubts;
    private final Whereabouts whereabouts;
    private final Clock clock;

    BrokenTargets(JdbcClient jdbc, Doubts doubts, Whereabouts whereabouts, Clock clock) {
        this.jdbc = jdbc;
        this.doubts = doubts;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    record Target(Kind kind, String target) {}

    /** Those that mean this briefing or page: its slug, and those it had. */
    List<Target> of(UUID subject) {
        return jdbc.sql("""
                        select 'BRIEFING' as kind, slug from briefing where id = :subject
                        union all
                        select 'BRIEFING' as kind, slug from former_slug where briefing_id = :subject
                        union all
                        select 'PAGE' as kind, slug from standing_page where id = :subject
                        union all
                        select 'PAGE' as kind, slug from former_page_slug where page_id = :subject
                        """)
                .param("subject", subject)
                .query((result, row) -> new Target(Kind.valueOf(result.getString("kind")), result.getString("slug")))
                .list();
    }

    Map<Target, BrokenLink.Why> all() {
        var broken = new HashMap<Target, BrokenLink.Why>();
        addBriefings(broken);
        addPages(broken);
        doubts.targets(Kind.ADDRESS)
                .forEach(path -> at(path).ifPresent(why -> broken.put(new Target(Kind.ADDRESS, path), why)));
        for (var kind : List.of(Kind.FILE, Kind.FOLDER_FILE)) {
            doubts.missing(kind).forEach(name -> broken.put(new Target(kind, name), BrokenLink.Why.NO_FILE));
        }
        return broken;
    }

    private void addBriefings(Map<Target, BrokenLink.Why> broken) {
        doubts.missing(Kind.BRIEFING).forEach(slug -> addBriefing(slug, BrokenLink.Why.NOTHING, broken));
        jdbc.sql(BRIEFINGS).param("now", DatabaseTime.time(clock.instant())).query(result -> {
            addBriefing(result.getString("target"), whyBriefing(result), broken);
        });
    }

    private void addBriefing(String slug, BrokenLink.Why why, Map<Target, BrokenLink.Why> broken) {
        boolean led = whereabouts.leads("/briefings/" + slug);
        broken.put(new Target(Kind.BRIEFING, slug), led ? BrokenLink.Why.MOVED : why);
    }

    private static BrokenLink.Why whyBriefing(ResultSet result) throws SQLException {
        if (result.getObject("deleted_at") != null) {
            return BrokenLink.Why.BINNED;
        }
        if (result.getInt("kept") == 0) {
            return BrokenLink.Why.WITHDRAWN;
        }
        return result.getInt("was_public") == 0 ? BrokenLink.Why.DRAFT : BrokenLink.Why.MOVED;
    }

    /** A slug that no page has may be the name of one of the site's own lists. */
    private void addPages(Map<Target, BrokenLink.Why> broken) {
        jdbc.sql(PAGES).param("now", DatabaseTime.time(clock.instant())).query(result -> {
            String slug = result.getString("target");
            var why = whyPage(result);
            at("/" + slug)
                    .ifPresent(nothing ->
                            broken.put(new Target(Kind.PAGE, slug), nothing == BrokenLink.Why.MOVED ? nothing : why));
        });
    }

    private static BrokenLink.Why whyPage(ResultSet result) throws SQLException {
        if (result.getString("slug") == null) {
            return BrokenLink.Why.NOTHING;
        }
        if (result.getObject("deleted_at") != null) {
            return BrokenLink.Why.BINNED;
        }
        return result.getObject("live_revision") == null ? BrokenLink.Why.DRAFT : BrokenLink.Why.MOVED;
    }

    private Optional<BrokenLink.Why> at(String path) {
        if (whereabouts.leads(path)) {
            return Optional.of(BrokenLink.Why.MOVED);
        }
        return whereabouts.stands(path) ? Optional.empty() : Optional.of(BrokenLink.Why.NOTHING);
    }
}
