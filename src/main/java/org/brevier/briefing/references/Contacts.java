package org.brevier.briefing.references;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.brevier.briefing.published.PublicNow;
import org.brevier.markdown.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hosts, other than this site's, that a reader's browser can be asked to contact, and the texts that cause it. */
@Repository
public class Contacts {

    private static final String ROWS = """
            select x.target as host, x.kind, b.id, b.headline as title, 0 as page,
            case when %1$s and exists (
                select 1
                from published_version v
                where v.briefing_id = b.id and %2$s %3$s and %4$s) then 1 else 0 end as seen,
            case when %1$s and exists (
                select 1
                from published_version v
                where v.briefing_id = b.id and %2$s and %4$s) then 1 else 0 end as kept,
            case when x.until is null and b.deleted_at is null then 1 else 0 end as newest,
            case when %1$s then 0 else 1 end as withdrawn,
            b.changed_at as at
            from text_reference x
            join briefing b on b.id = x.subject
            where x.kind in ('FRAME', 'PLAYER')
            union all
            select x.target as host, x.kind, p.id, p.title, 1 as page,
            case when p.deleted_at is null and p.live_revision >= x.since
                and (x.until is null or p.live_revision < x.until) then 1 else 0 end as seen,
            0 as kept,
            case when x.until is null and p.deleted_at is null then 1 else 0 end as newest,
            0 as withdrawn,
            p.live_at as at
            from text_reference x
            join standing_page p on p.id = x.subject
            where x.kind in ('FRAME', 'PLAYER')
            order by host, at desc
            """.formatted(
            PublicNow.NOT_WITHDRAWN, PublicNow.timeHasCome("v"), PublicNow.NEWEST, ReferenceRows.NAMED_BY_VERSION);

    private final JdbcClient jdbc;
    private final IndexFilling filling;
    private final Clock clock;

    Contacts(JdbcClient jdbc, IndexFilling filling, Clock clock) {
        this.jdbc = jdbc;
        this.filling = filling;
        this.clock = clock;
    }

    /** Who can be asked from a text. */
    public enum Seen {
        /** Readers of the briefing or page. */
        NOW,
        /** Readers of an older version at its own address. */
        OLDER,
        /** Whoever is shown the draft. */
        DRAFT,
        /** Whoever is shown at the desk what readers were once shown. */
        WITHDRAWN
    }

    /** A text that causes it. */
    public record Cause(UUID subject, boolean page, String title, Seen seen) {}

    /**
     * @param kinds what is asked for
     * @param causes one for each text, the last changed first
     */
    public record Host(String name, List<Reference.Kind> kinds, List<Cause> causes) {

        public Host {
            kinds = List.copyOf(kinds);
            causes = List.copyOf(causes);
        }

        public List<Cause> causes(Seen seen) {
            return causes.stream().filter(cause -> cause.seen() == seen).toList();
        }
    }

    /** Whether all texts have been looked through. */
    public boolean isComplete() {
        return filling.isComplete();
    }

    /** Those of most public texts first. */
    public List<Host> hosts() {
        var kinds = new TreeMap<String, Set<Reference.Kind>>();
        var causes = new TreeMap<String, Map<UUID, Cause>>();
        jdbc.sql(ROWS).param("now", time(clock.instant())).query(result -> {
            var cause = cause(result);
            if (cause.isPresent()) {
                String host = result.getString("host");
                kinds.computeIfAbsent(host, name -> EnumSet.noneOf(Reference.Kind.class))
                        .add(Reference.Kind.valueOf(result.getString("kind")));
                causes.computeIfAbsent(host, name -> new LinkedHashMap<>())
                        .merge(cause.get().subject(), cause.get(), Contacts::nearer);
            }
        });
        return kinds.entrySet().stream()
                .map(host -> new Host(
                        host.getKey(),
                        List.copyOf(host.getValue()),
                        List.copyOf(causes.getOrDefault(host.getKey(), Map.of()).values())))
                .sorted(Comparator.comparingInt(
                                (Host host) -> -host.causes(Seen.NOW).size())
                        .thenComparing(Host::name))
                .toList();
    }

    /** Empty for a text that can only be restored. */
    private static Optional<Cause> cause(ResultSet result) throws SQLException {
        var seen = seen(result);
        return seen.isPresent()
                ? Optional.of(new Cause(
                        result.getObject("id", UUID.class),
                        result.getInt("page") == 1,
                        result.getString("title"),
                        seen.get()))
                : Optional.empty();
    }

    private static Optional<Seen> seen(ResultSet result) throws SQLException {
        if (result.getInt("seen") == 1) {
            return Optional.of(Seen.NOW);
        }
        if (result.getInt("kept") == 1) {
            return Optional.of(Seen.OLDER);
        }
        if (result.getInt("newest") == 0) {
            return Optional.empty();
        }
        return Optional.of(result.getInt("withdrawn") == 1 ? Seen.WITHDRAWN : Seen.DRAFT);
    }

    private static Cause nearer(Cause one, Cause other) {
        return one.seen().compareTo(other.seen()) <= 0 ? one : other;
    }
}
