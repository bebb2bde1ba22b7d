package org.brevier.briefing.references;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.PublicNow;
import org.brevier.briefing.references.BrokenTargets.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that name a target now: those that readers see, and the newest of each briefing and page. */
@Repository
class NamingTexts {

    private static final String BRIEFING = """
            select x.kind, x.target, x.written, b.id, b.headline as title, b.changed_at as at, b.revision as newest,
            x.until
            from text_reference x
            join briefing b on b.id = x.subject
            """;

    /** That {@code v}, the version that readers see of {@code b}, names {@code x}. */
    private static final String SEEN = """
            join published_version v on v.briefing_id = b.id and %s %s
            and v.revision >= x.since and (x.until is null or v.revision < x.until)
            """.formatted(PublicNow.timeHasCome("v"), PublicNow.NEWEST);

    private static final String BRIEFINGS_SEEN =
            BRIEFING + SEEN + "where x.target in (:targets) and " + PublicNow.NOT_WITHDRAWN;

    private static final String BRIEFINGS_WRITTEN = BRIEFING
            + "where x.target in (:targets) and x.until is null and b.deleted_at is null and "
            + PublicNow.NOT_WITHDRAWN;

    private static final String PAGE = """
            select x.kind, x.target, x.written, p.id, p.title, p.live_at as at, p.revision as newest, x.until
            from text_reference x
            join standing_page p on p.id = x.subject
            where x.target in (:targets)
            and p.deleted_at is null
            """;

    private static final String PAGES_SEEN =
            PAGE + "and p.live_revision >= x.since and (x.until is null or p.live_revision < x.until)";

    private static final String PAGES_WRITTEN = PAGE + "and x.until is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    NamingTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A text that names a target.
     *
     * @param revision the number of the newest text
     * @param inNewest whether that is among those that name it
     */
    record Naming(Place place, String title, boolean seen, Instant changedAt, int revision, boolean inNewest) {

        record Place(UUID subject, boolean page, Target target, String written) {}

        Naming and(Naming other) {
            return new Naming(
                    place, title, seen || other.seen, changedAt, revision, inNewest || other.inNewest);
        }
    }

    /** The last changed first, a briefing's that readers see before the others. */
    List<Naming> naming(Collection<String> targets, Optional<UUID> owner, int most) {
        var found = new ArrayList<Naming>();
        found.addAll(briefings(BRIEFINGS_SEEN, true, targets, owner, most));
        found.addAll(briefings(BRIEFINGS_WRITTEN, false, targets, owner, most));
        if (owner.isEmpty()) {
            found.addAll(pages(PAGES_SEEN, true, targets, most));
            found.addAll(pages(PAGES_WRITTEN, false, targets, most));
        }
        return found;
    }

    private List<Naming> briefings(
            String select, boolean seen, Collection<String> targets, Optional<UUID> owner, int most) {
        String whose = owner.isPresent() ? " and b.owner = :owner" : "";
        return jdbc.sql(select + whose + " order by b.changed_at desc, b.id desc fetch first :most rows only")
                .param("targets", targets)
                .param("now", time(clock.instant()))
                .param("owner", owner.orElse(null))
                .param("most", most)
                .query((result, row) -> naming(result, false, seen))
                .list();
    }

    private List<Naming> pages(String select, boolean seen, Collection<String> targets, int most) {
        return jdbc.sql(select + " order by p.slug fetch first :most rows only")
                .param("targets", targets)
                .param("most", most)
                .query((result, row) -> naming(result, true, seen))
                .list();
    }

    private static Naming naming(ResultSet result, boolean page, boolean seen) throws SQLException {
        var entry = ReferenceRows.entry(result);
        var at = result.getObject("at", OffsetDateTime.class);
        return new Naming(
                new Naming.Place(
                        result.getObject("id", UUID.class),
                        page,
                        new Target(entry.kind(), entry.target()),
                        entry.written()),
                result.getString("title"),
                seen,
                at == null ? Instant.EPOCH : at.toInstant(),
                result.getInt("newest"),
                result.getObject("until") == null);
    }
}
