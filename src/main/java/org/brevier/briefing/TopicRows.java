package org.brevier.briefing;

import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.brevier.store.AdvisoryLocks;
import org.brevier.store.AdvisoryLocks.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Topics, in the database. Each name that a text gives a topic has a row of its own for ever, and texts keep the names that
 * they were written with. A row may lead to another one, and that one further: readers see what is at the end.
 */
@Repository
class TopicRows {

    private final JdbcClient jdbc;
    private final AdvisoryLocks locks;

    TopicRows(JdbcClient jdbc, AdvisoryLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /**
     * A row.
     *
     * @param leadsTo empty for a topic that readers see
     * @param shownAs the topic that readers see in its place; itself where it is one
     * @param followedAs by which slug its feeds were known first
     */
    record Row(Named topic, String description, Optional<Slug> leadsTo, Slug shownAs, Slug followedAs, long version) {}

    /** Lets nobody else lead topics elsewhere until the transaction ends. */
    void lock() {
        locks.take(Lock.TOPICS);
    }

    List<Row> all() {
        return jdbc.sql("""
                select slug, coalesce(title, name) as name, description, leads_to, shown_as, followed_as, version
                from topic
                order by lower(coalesce(title, name)), slug
                """)
                .query((result, row) -> new Row(
                        new Named(new Slug(result.getString("slug")), result.getString("name")),
                        result.getString("description"),
                        Optional.ofNullable(result.getString("leads_to")).map(Slug::new),
                        new Slug(result.getString("shown_as")),
                        new Slug(result.getString("followed_as")),
                        result.getLong("version")))
                .list();
    }

    Optional<Row> find(Slug slug) {
        return all().stream().filter(row -> row.topic().slug().equals(slug)).findFirst();
    }

    /** Does nothing where there is one. */
    void insert(Named topic) {
        jdbc.sql("""
                        insert into topic (slug, name, description, shown_as, followed_as)
                        values (:slug, :name, '', :slug, :slug)
                        on conflict do nothing
                        """)
                .param("slug", topic.slug().value())
                .param("name", topic.name())
                .update();
    }

    void describe(Slug slug, String description) {
        jdbc.sql("update topic set description = :description, version = version + 1 where slug = :slug")
                .param("description", description)
                .param("slug", slug.value())
                .update();
    }

    void entitle(Named topic) {
        jdbc.sql("update topic set title = :title, version = version + 1 where slug = :slug")
                .param("title", topic.name())
                .param("slug", topic.slug().value())
                .update();
    }

    /** What is said of one topic, and the name of its feeds, is another's from now on. */
    void inherit(Row from, Slug to) {
        jdbc.sql("update topic set description = :description, followed_as = :followedAs where slug = :slug")
                .param("description", from.description())
                .param("followedAs", from.followedAs().value())
                .param("slug", to.value())
                .update();
    }

    void follow(Slug slug, Slug as) {
        jdbc.sql("update topic set followed_as = :as where slug = :slug")
                .param("as", as.value())
                .param("slug", slug.value())
                .update();
    }

    /** @param to empty to be a topic of its own */
    void lead(Slug slug, Optional<Slug> to) {
        jdbc.sql("update topic set leads_to = :to, version = version + 1 where slug = :slug")
                .param("to", to.map(Slug::value).orElse(null), Types.VARCHAR)
                .param("slug", slug.value())
                .update();
    }

    /** What led to one leads to another. */
    void leadOn(Slug from, Slug to) {
        jdbc.sql("update topic set leads_to = :to where leads_to = :from and slug <> :to")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    void know(Slug slug) {
        jdbc.sql("update topic set known = true where slug = :slug")
                .param("slug", slug.value())
                .update();
    }

    /** Writes down which topic each row is shown as, once it has been said what leads where. */
    void settle() {
        var leads = new HashMap<Slug, Slug>();
        var rows = all();
        rows.forEach(row -> row.leadsTo().ifPresent(to -> leads.put(row.topic().slug(), to)));
        for (var row : rows) {
            var end = end(row.topic().slug(), leads);
            if (!end.equals(row.shownAs())) {
                jdbc.sql("update topic set shown_as = :end where slug = :slug")
                        .param("end", end.value())
                        .param("slug", row.topic().slug().value())
                        .update();
            }
        }
    }

    /** @throws IllegalStateException when it goes round in a circle */
    private static Slug end(Slug slug, Map<Slug, Slug> leads) {
        var seen = new HashSet<Slug>();
        var at = slug;
        for (var next = leads.get(at); next != null; next = leads.get(at)) {
            if (!seen.add(at)) {
                throw new IllegalStateException("The topic " + slug + " leads to itself");
            }
            at = next;
        }
        return at;
    }
}
