package org.brevier.briefing.references;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublicNow;
import org.brevier.store.DatabaseTime;
import org.brevier.store.Portions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which texts that are kept name a file. */
@Repository
public class FileUse {

    /** That a revision {@code r} of a briefing or page is one of those that name it. */
    private static final String NAMES = "r.number >= x.since and (x.until is null or r.number < x.until)";

    private static final String BRIEFINGS = """
            select x.target, b.id, b.headline as title,
            case when x.until is null then 1 else 0 end as newest,
            case when exists (
                select 1
                from published_version v
                where v.briefing_id = b.id and %2$s and %3$s %4$s and %5$s) then 1 else 0 end as seen,
            case when exists (
                select 1
                from published_version v
                where v.briefing_id = b.id and %2$s) then 1 else 0 end as published
            from text_reference x
            join briefing b on b.id = x.subject
            where x.target in (:names)
            and x.kind in ('FILE', 'FOLDER_FILE')
            and exists (select 1 from revision r where r.briefing_id = b.id and %1$s)
            order by b.changed_at desc, b.id desc
            """.formatted(
                    NAMES,
                    ReferenceRows.NAMED_BY_VERSION,
                    PublicNow.timeHasCome("v"),
                    PublicNow.NEWEST,
                    PublicNow.NOT_WITHDRAWN);

    private static final String PAGES = """
            select x.target, p.id, p.title
            from text_reference x
            join standing_page p on p.id = x.subject
            where x.target in (:names)
            and x.kind in ('FILE', 'FOLDER_FILE')
            and exists (select 1 from standing_page_revision r where r.page_id = p.id and %s)
            order by p.slug
            """.formatted(NAMES);

    private final JdbcClient jdbc;
    private final IndexFilling filling;
    private final Clock clock;

    FileUse(JdbcClient jdbc, IndexFilling filling, Clock clock) {
        this.jdbc = jdbc;
        this.filling = filling;
        this.clock = clock;
    }

    /**
     * A text, or several of one subject, that name a file.
     *
     * @param name the id or path
     * @param newest whether the newest text does
     * @param seen whether the text does that readers see
     * @param published whether one does that readers saw or will see
     */
    public record Use(
            String name, UUID subject, String title, boolean page, boolean newest, boolean seen, boolean published) {}

    public boolean isComplete() {
        return filling.isComplete();
    }

    /**
     * For each name briefings first, the last changed of them first.
     *
     * @param names ids and paths of files
     */
    public List<Use> of(Collection<String> names) {
        var targets = names.stream().map(Entry::target).distinct().toList();
        return Portions.of(targets)
                .flatMap(portion -> Stream.concat(inBriefings(portion).stream(), onPages(portion).stream()))
                .toList();
    }

    private List<Use> inBriefings(List<String> targets) {
        return jdbc.sql(BRIEFINGS)
                .param("names", targets)
                .param("now", DatabaseTime.time(clock.instant()))
                .query((result, row) -> new Use(
                        result.getString("target"),
                        result.getObject("id", UUID.class),
                        result.getString("title"),
                        false,
                        result.getInt("newest") == 1,
                        result.getInt("seen") == 1,
                        result.getInt("published") == 1))
                .list();
    }

    private List<Use> onPages(List<String> targets) {
        return jdbc.sql(PAGES)
                .param("names", targets)
                .query((result, row) -> new Use(
                        result.getString("target"),
                        result.getObject("id", UUID.class),
                        result.getString("title"),
                        true,
                        false,
                        false,
                        false))
                .list();
    }
}
