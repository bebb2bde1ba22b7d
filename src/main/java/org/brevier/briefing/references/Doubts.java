package org.brevier.briefing.references;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brevier.markdown.OwnFiles;
import org.brevier.markdown.Reference.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The briefings and files that were not there when a text named them, or went away since: so few that each can be looked
 * for whenever somebody sees the board, which no search through all that texts name would allow.
 */
@Repository
class Doubts {

    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final OwnFiles files;

    Doubts(JdbcClient jdbc, OwnFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Remembers those of them that are not there. */
    void consider(Collection<Entry> named) {
        missingSlugs(targets(named, Kind.BRIEFING)).forEach(slug -> add(Kind.BRIEFING, slug));
        for (var kind : List.of(Kind.FILE, Kind.FOLDER_FILE)) {
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
        for (int from = 0; from < slugs.size(); from += CHUNK) {
            jdbc.sql("""
                            select slug from briefing where slug in (:slugs)
                            union all
                            select slug from former_slug where slug in (:slugs)
                            """)
                    .param("slugs", slugs.subList(from, Math.min(slugs.size(), from + CHUNK)))
                    .query(String.class)
                    .list()
                    .forEach(missing::remove);
        }
        return missing;
    }

    private void add(Kind kind, String target) {
        jdbc.sql("insert into doubted_target (kind, target) values (:kind, :target) on conflict do nothing")
                .param("kind", kind.name())
                .param("target", target)
                .update();
    }

    /** Looks for every file that a text names, as after a restoration some may be missing. */
    void considerAllFiles() {
        for (var kind : List.of(Kind.FILE, Kind.FOLDER_FILE)) {
            files.unknown(jdbc.sql("select distinct target from text_reference where kind = :kind")
                            .param("kind", kind.name())
                            .query(String.class)
                            .list())
                    .forEach(name -> add(kind, name));
        }
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
