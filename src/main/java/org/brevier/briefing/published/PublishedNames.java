package org.brevier.briefing.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.springframework.stereotype.Repository;

/** The topics, authors and months that public briefings are listed under; a name without any is not public either. */
@Repository
public class PublishedNames {

    private static final String TOPIC = """
            join version_topic n on n.briefing_id = v.briefing_id and n.number = v.number
            join topic t on t.slug = n.topic
            """;

    private static final String BYLINE = """
            join version_byline n on n.briefing_id = v.briefing_id and n.number = v.number
            join byline p on p.slug = n.byline
            """;

    private final PublicNow publicNow;
    private final Site site;

    PublishedNames(PublicNow publicNow, Site site) {
        this.publicNow = publicNow;
        this.site = site;
    }

    /** All topics by name. */
    public List<Counted<TopicPage>> topics() {
        return publicNow
                .briefings(
                        "select t.slug, t.name, t.description, count(*) as briefings",
                        TOPIC,
                        "group by t.slug, t.name, t.description order by lower(t.name), t.slug")
                .query((result, row) -> new Counted<>(topic(result), result.getLong("briefings")))
                .list();
    }

    public Optional<TopicPage> topic(Slug slug) {
        return publicNow
                .briefings("select t.slug, t.name, t.description", TOPIC, "and t.slug = :slug fetch first 1 rows only")
                .param("slug", slug.value())
                .query((result, row) -> topic(result))
                .optional();
    }

    /** All authors by name. */
    public List<Counted<Named>> authors() {
        return publicNow
                .briefings(
                        "select p.slug, p.name, count(*) as briefings",
                        BYLINE,
                        "group by p.slug, p.name order by lower(p.name), p.slug")
                .query((result, row) -> new Counted<>(named(result), result.getLong("briefings")))
                .list();
    }

    public Optional<Named> author(Slug slug) {
        return publicNow
                .briefings("select p.slug, p.name", BYLINE, "and p.slug = :slug fetch first 1 rows only")
                .param("slug", slug.value())
                .query((result, row) -> named(result))
                .optional();
    }

    /** Under which topics a briefing stands or ever stood, be it withdrawn since. */
    public List<Slug> everyTopicOf(UUID briefing) {
        return everyNameOf(briefing, "select distinct n.topic as slug from version_topic n");
    }

    public List<Slug> everyAuthorOf(UUID briefing) {
        return everyNameOf(briefing, "select distinct n.byline as slug from version_byline n");
    }

    private List<Slug> everyNameOf(UUID briefing, String select) {
        return publicNow
                .statement(select + """

                        join published_version v on v.briefing_id = n.briefing_id and v.number = n.number
                        where n.briefing_id = :id
                        and %s
                        order by slug
                        """.formatted(PublicNow.timeHasCome("v")))
                .param("id", briefing)
                .query((result, row) -> new Slug(result.getString("slug")))
                .list();
    }

    /** The months of the site's time zone in which briefings are dated, newest first. */
    public List<Counted<YearMonth>> months() {
        return publicNow.briefings("select v.dated", "").query(OffsetDateTime.class).list().stream()
                .map(dated -> YearMonth.from(dated.atZoneSameInstant(site.timeZone())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(month -> new Counted<>(month.getKey(), month.getValue()))
                .sorted(Comparator.comparing((Counted<YearMonth> month) -> month.of())
                        .reversed())
                .toList();
    }

    private static TopicPage topic(ResultSet result) throws SQLException {
        return new TopicPage(named(result), result.getString("description"));
    }

    private static Named named(ResultSet result) throws SQLException {
        return new Named(new Slug(result.getString("slug")), result.getString("name"));
    }
}
