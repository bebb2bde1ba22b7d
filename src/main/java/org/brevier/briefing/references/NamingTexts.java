package org.brevier.briefing.references;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublicNow;
import org.brevier.briefing.references.BrokenTargets.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that name a target now: those that readers see, and the newest of each briefing and page. */
@Repository
class NamingTexts {

    /** Of one table and in no order, so that the database begins with the targets. */
    private static final String ROWS = """
            select x.subject, x.since, x.until, x.kind, x.target, x.written
            from text_reference x
            where x.target in (:targets)
            fetch first 5000 rows only
            """;

    private static final String BRIEFINGS =
            """
            select b.id, b.headline as title, b.changed_at as at, b.revision, 0 as page,
            case when b.deleted_at is null then 1 else 0 end as kept,
            (select v.revision
            from published_version v
            where v.briefing_id = b.id and %s %s) as live
            from briefing b
            where b.id in (:ids)
            and %s
            """.formatted(PublicNow.timeHasCome("v"), PublicNow.NEWEST, PublicNow.NOT_WITHDRAWN);

    private static final String PAGES = """
            select p.id, p.title, p.live_at as at, p.revision, 1 as page, 1 as kept, p.live_revision as live
            from standing_page p
            where p.id in (:ids)
            and p.deleted_at is null
            """;

    /** Ids are in the order of time. */
    private static final Comparator<Row> LAST_BEGUN_FIRST =
            Comparator.comparing((Row row) -> row.subject().toString()).reversed();

    private final JdbcClient jdbc;
    private final Clock clock;

    NamingTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A text that names a target.
     *
     * @param seen whether readers see it
     * @param newest the number of the newest text, where that names it
     */
    record Naming(Place place, String title, boolean seen, Instant changedAt, Optional<Integer> newest) {

        record Place(UUID subject, boolean page, Target target, String written) {}

        Naming and(Naming other) {
            return new Naming(place, title, seen || other.seen, changedAt, newest.or(other::newest));
        }
    }

    /** What a subject is now. */
    private record Subject(
            UUID id, boolean page, String title, Instant at, int revision, boolean kept, Optional<Integer> live) {}

    private record Row(UUID subject, int since, Optional<Integer> until, Entry entry) {

        boolean holds(int revision) {
            return since <= revision && until.filter(end -> revision >= end).isEmpty();
        }
    }

    /** @param owner whose briefings; empty for everybody's, and the standing pages */
    List<Naming> naming(Collection<String> targets, Optional<UUID> owner, int most) {
        var rows = jdbc.sql(ROWS).param("targets", targets).query((result, row) -> row(result)).list().stream()
                .sorted(LAST_BEGUN_FIRST)
                .limit(most)
                .toList();
        var subjects = subjects(rows.stream().map(Row::subject).distinct().toList(), owner);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(subjects.get(row.subject())).stream()
                        .flatMap(subject -> naming(row, subject)))
                .toList();
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getObject("subject", UUID.class),
                result.getInt("since"),
                Optional.ofNullable(result.getObject("until", Integer.class)),
                ReferenceRows.entry(result));
    }

    private Map<UUID, Subject> subjects(List<UUID> ids, Optional<UUID> owner) {
        var subjects = new HashMap<UUID, Subject>();
        if (!ids.isEmpty()) {
            var briefings = jdbc.sql(owner.isPresent() ? BRIEFINGS + "and b.owner = :owner" : BRIEFINGS)
                    .param("ids", ids)
                    .param("owner", owner.orElse(null))
                    .param("now", time(clock.instant()))
                    .query((result, row) -> subject(result))
                    .list();
            var pages = owner.isPresent()
                    ? List.<Subject>of()
                    : jdbc.sql(PAGES)
                            .param("ids", ids)
                            .query((result, row) -> subject(result))
                            .list();
            Stream.of(briefings, pages).flatMap(List::stream).forEach(subject -> subjects.put(subject.id(), subject));
        }
        return subjects;
    }

    private static Subject subject(ResultSet result) throws SQLException {
        var at = result.getObject("at", OffsetDateTime.class);
        return new Subject(
                result.getObject("id", UUID.class),
                result.getInt("page") == 1,
                result.getString("title"),
                at == null ? Instant.EPOCH : at.toInstant(),
                result.getInt("revision"),
                result.getInt("kept") == 1,
                Optional.ofNullable(result.getObject("live", Integer.class)));
    }

    private static Stream<Naming> naming(Row row, Subject subject) {
        boolean seen = subject.live().filter(row::holds).isPresent();
        boolean newest = subject.kept() && row.until().isEmpty();
        var place = new Naming.Place(
                subject.id(),
                subject.page(),
                new Target(row.entry().kind(), row.entry().target()),
                row.entry().written());
        return seen || newest
                ? Stream.of(new Naming(
                        place,
                        subject.title(),
                        seen,
                        subject.at(),
                        newest ? Optional.of(subject.revision()) : Optional.empty()))
                : Stream.empty();
    }
}
