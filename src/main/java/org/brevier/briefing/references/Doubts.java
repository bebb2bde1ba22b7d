package org.brevier.briefing.references;

import static org.brevier.store.DatabaseTime.time;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevier.briefing.references.BrokenTargets.Target;
import org.brevier.markdown.OwnFiles;
import org.brevier.markdown.Reference.Kind;
import org.brevier.store.Portions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The briefings and files that were not there when a text named them, or went away since: so few that each can be looked
 * for whenever somebody sees the board, which no search through all that texts name would allow.
 */
@Repository
class Doubts {

    private static final List<Kind> FILES = List.of(Kind.FILE, Kind.FOLDER_FILE);

    private static final String DROP = """
            delete from doubted_target
            where not exists (
                select 1
                from text_reference x
                where x.target = doubted_target.target
                and x.kind = doubted_target.kind
                and %s)
            """.formatted(ReferenceRows.COUNTS);

    private final JdbcClient jdbc;
    private final OwnFiles files;
    private final Clock clock;

    Doubts(JdbcClient jdbc, OwnFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** Remembers those of them that are not there. */
    void consider(Collection<Entry> named) {
        missingSlugs(targets(named, Kind.BRIEFING)).forEach(slug -> add(Kind.BRIEFING, slug));
        for (var kind : FILES) {
            files.unknown(targets(named, kind)).forEach(name -> add(kind, name));
        }
    }

    private static List<String> targets(Collection<Entry> named, Kind kind) {
        return named.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::target)
                .distinct()
                .toList();
    }

    private Set<String> missingSlugs(List<String> slugs) {
        var missing = new HashSet<>(slugs);
        Portions.of(slugs).flatMap(portion -> there(portion).stream()).forEach(missing::remove);
        return missing;
    }

    private List<String> there(List<String> slugs) {
        return jdbc.sql("""
                        select slug from briefing where slug in (:slugs)
                        union all
                        select slug from former_slug where slug in (:slugs)
                        """).param("slugs", slugs).query(String.class).list();
    }

    private void add(Kind kind, String target) {
        jdbc.sql("insert into doubted_target (kind, target) values (:kind, :target) on conflict do nothing")
                .param("kind", kind.name())
                .param("target", target)
                .update();
    }

    /** Of them the files that are there, each once. */
    Collection<Entry> present(Collection<Entry> named) {
        var unknown = new EnumMap<Kind, Set<String>>(Kind.class);
        FILES.forEach(kind -> unknown.put(kind, files.unknown(targets(named, kind))));
        return named.stream()
                .filter(entry -> FILES.contains(entry.kind())
                        && !unknown.getOrDefault(entry.kind(), Set.of()).contains(entry.target()))
                .collect(Collectors.toMap(
                        entry -> new Target(entry.kind(), entry.target()),
                        Function.identity(),
                        (first, other) -> first,
                        LinkedHashMap::new))
                .values();
    }

    /** Forgets those of them that no text names any more which somebody sees, or will. */
    void drop(Collection<Entry> gone) {
        for (var kind : List.of(Kind.BRIEFING, Kind.FILE, Kind.FOLDER_FILE)) {
            Portions.of(targets(gone, kind))
                    .forEach(targets -> jdbc.sql(DROP + "and kind = :kind and target in (:targets)")
                            .param("now", time(clock.instant()))
                            .param("kind", kind.name())
                            .param("targets", targets)
                            .update());
        }
    }

    /** Looks for all that texts name, as after a restoration some may be missing, and forgets what they named once. */
    void considerAll() {
        jdbc.sql(DROP).param("now", time(clock.instant())).update();
        missingSlugs(targets(Kind.BRIEFING)).forEach(slug -> add(Kind.BRIEFING, slug));
        FILES.forEach(kind -> files.unknown(targets(kind)).forEach(name -> add(kind, name)));
    }

    /** All that texts name which somebody sees, or will. */
    List<String> targets(Kind kind) {
        return jdbc.sql("select distinct x.target from text_reference x where x.kind = :kind and "
                        + ReferenceRows.COUNTS)
                .param("kind", kind.name())
                .param("now", time(clock.instant()))
                .query(String.class)
                .list();
    }

    /** Of the targets in doubt those that are not there now. */
    Set<String> missing(Kind kind) {
        var doubted = jdbc.sql("select target from doubted_target where kind = :kind")
                .param("kind", kind.name())
                .query(String.class)
                .list();
        return kind == Kind.BRIEFING ? missingSlugs(doubted) : files.unknown(doubted);
    }
}
