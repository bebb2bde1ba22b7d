package org.brevier.briefing;

import java.util.UUID;
import java.util.stream.IntStream;
import org.brevier.site.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which briefing has, or once had, which slug. */
@Repository
class SlugRows {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    SlugRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        }
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
