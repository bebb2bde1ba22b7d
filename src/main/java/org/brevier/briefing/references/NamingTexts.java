package org.brevier.briefing.references;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublicNow;
import org.brevier.briefing.references.BrokenTargets.Target;
import org.brevier.markdown.Reference.Kind;
import org.brevier.store.Portions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The texts that name a target now: those that readers see, and the newest of each briefing and page. */
@Repository
class NamingTexts {

    private static final String NAMED = """
            select named.target, named.written, named.id, named.page, named.title, named.at, named.revision, named.seen,
            named.newest
            from (%s) named
            where named.seen = 1 or named.newest = 1
            order by named.seen desc, named.at desc nulls last, named.id desc
            fetch first :most rows only
            """;

    private static final String BRIEFINGS = """
            select x.target, x.written, b.id, 0 as page, b.headline as title, b.changed_at as at, b.revision,
            case when exists (
                select 1
                from published_version v
                where v.briefing_id = b.id
                and %s
                and %s %s) then 1 else 0 end as seen,
            case when x.until is null and b.deleted_at is null then 1 else 0 end as newest
            from text_reference x
            join briefing b on b.id = x.subject
            where x.target in (:targets)
            and x.kind = :kind
            and %s
            """.formatted(
            ReferenceRows.NAMED_BY_VERSION, PublicNow.timeHasCome("v"), PublicNow.NEWEST, PublicNow.NOT_WITHDRAWN);

    private static final String OF_ALL = NAMED.formatted(BRIEFINGS);
    private static final String OF_OWNER = NAMED.formatted(BRIEFINGS + "and b.owner = :owner");

    private static final String OF_PAGES = NAMED.formatted("""
            select x.target, x.written, p.id, 1 as page, p.title, p.live_at as at, p.revision,
            case when p.live_revision >= x.since
                and (x.until is null or p.live_revision < x.until) then 1 else 0 end as seen,
            case when x.until is null then 1 else 0 end as newest
            from text_reference x
            join standing_page p on p.id = x.subject
            where x.target in (:targets)
            and x.kind = :kind
            and p.deleted_at is null
            """);

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

    /**
     * Those that readers see first, then the last changed ones.
     *
     * @param owner whose briefings; empty for everybody's, and the standing pages
     * @param most how many at least, if there are so many
     */
    List<Naming> naming(Collection<Target> targets, Optional<UUID> owner, int most) {
        return targets.stream().distinct().collect(Collectors.groupingBy(Target::kind)).entrySet().stream()
                .flatMap(ofKind -> naming(
                        ofKind.getKey(),
                        ofKind.getValue().stream().map(Target::target).toList(),
                        owner,
                        most))
                .sorted(Comparator.comparing(Naming::seen)
                        .thenComparing(Naming::changedAt)
                        .reversed())
                .toList();
    }

    private Stream<Naming> naming(Kind kind, List<String> targets, Optional<UUID> owner, int most) {
        var found = new ArrayList<Naming>();
        Portions.of(targets).forEach(chunk -> {
            var briefings = statement(owner.isPresent() ? OF_OWNER : OF_ALL, kind, chunk, most)
                    .param("owner", owner.orElse(null))
                    .param("now", time(clock.instant()));
            found.addAll(briefings.query((result, row) -> naming(kind, result)).list());
            if (owner.isEmpty()) {
                found.addAll(statement(OF_PAGES, kind, chunk, most)
                        .query((result, row) -> naming(kind, result))
                        .list());
            }
        });
        return found.stream();
    }

    private StatementSpec statement(String sql, Kind kind, List<String> targets, int most) {
        return jdbc.sql(sql)
                .param("kind", kind.name())
                .param("targets", targets)
                .param("most", most);
    }

    private static Naming naming(Kind kind, ResultSet result) throws SQLException {
        var at = result.getObject("at", OffsetDateTime.class);
        return new Naming(
                new Naming.Place(
                        result.getObject("id", UUID.class),
                        result.getInt("page") == 1,
                        new Target(kind, result.getString("target")),
                        result.getString("written")),
                result.getString("title"),
                result.getInt("seen") == 1,
                at == null ? Instant.EPOCH : at.toInstant(),
                result.getInt("newest") == 1 ? Optional.of(result.getInt("revision")) : Optional.empty());
    }
}
