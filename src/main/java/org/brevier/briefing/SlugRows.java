package org.brevier.briefing;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.brevier.site.Slug;
import org.brevier.store.AdvisoryLocks;
import org.brevier.store.AdvisoryLocks.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which briefing has, or once had, which slug. */
@Repository
class SlugRows {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final AdvisoryLocks locks;

    SlugRows(JdbcClient jdbc, AdvisoryLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /**
     * Lets nobody else take a slug until the transaction ends: it may be taken in either of two tables, which no
     * constraint spans. Whoever locks a briefing too locks it first.
     */
    void lock() {
        locks.take(Lock.SLUGS);
    }

    boolean isTaken(Slug slug) {
        return isTakenByAnother(slug, NOBODY);
    }

    boolean isTakenByAnother(Slug slug, UUID briefing) {
        return jdbc.sql("""
                        select count(*)
                        from (
                            select id from briefing where slug = :slug
                            union all
                            select briefing_id as id from former_slug where slug = :slug) holders
                        where id <> :id
                        """)
                        .param("slug", slug.value())
                        .param("id", briefing)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The wanted slug, or one like it that nobody has. */
    Slug free(Slug wanted) {
        return IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> number == 1 ? wanted : numbered(wanted, number))
                .filter(slug -> !isTaken(slug))
                .findFirst()
                .orElseThrow();
    }

    private static Slug numbered(Slug slug, int number) {
        var ending = "-" + number;
        var value = slug.value();
        var start = value.substring(0, Math.min(value.length(), 100 - ending.length()))
                .replaceAll("-$", "");
        return new Slug(start + ending);
    }

    /** @param known whether readers knew the briefing under the slug it has had */
    void rename(Briefing briefing, Slug slug, boolean known) {
        jdbc.sql("delete from former_slug where slug = :slug")
                .param("slug", slug.value())
                .update();
        int updated = jdbc.sql(
                        "update briefing set slug = :slug, version = version + 1 where id = :id and version = :version")
                .param("slug", slug.value())
                .param("id", briefing.id())
                .param("version", briefing.version())
                .update();
        if (updated != 1) {
            throw new StaleEdit(briefing.id());
        }
        if (known) {
            addFormer(briefing.id(), briefing.slug());
        } else {
            jdbc.sql("insert into doubted_target (kind, target) values ('BRIEFING', :slug) on conflict do nothing")
                    .param("slug", briefing.slug().value())
                    .update();
        }
    }

    /** Gives a briefing the slug that it had before that was lost: nobody has changed it with that. */
    void renameAgain(UUID briefing, Slug slug) {
        jdbc.sql("delete from former_slug where slug = :slug")
                .param("slug", slug.value())
                .update();
        jdbc.sql("update briefing set slug = :slug where id = :id")
                .param("slug", slug.value())
                .param("id", briefing)
                .update();
    }

    List<Slug> former(UUID briefing) {
        return jdbc
                .sql("select slug from former_slug where briefing_id = :id order by slug")
                .param("id", briefing)
                .query(String.class)
                .list()
                .stream()
                .map(Slug::new)
                .toList();
    }

    /** @return whether it was not there before */
    boolean addFormer(UUID briefing, Slug slug) {
        return jdbc.sql("""
                        insert into former_slug (slug, briefing_id)
                        select :slug, id from briefing where id = :id and slug <> :slug
                        on conflict do nothing
                        """).param("slug", slug.value()).param("id", briefing).update() == 1;
    }
}
