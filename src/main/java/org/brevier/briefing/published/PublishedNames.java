package org.brevier.briefing.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.Slug;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The topics, authors and months that public briefings are listed under; a name without any is not public either. */
@Repository
public class PublishedNames {

    private static final String TOPIC = """
            join version_topic n on n.briefing_id = v.briefing_id and n.number = v.number
            join topic a on a.slug = n.topic
            join topic t on t.slug = a.shown_as
            """;

    /** An editor's name for a topic counts for more than what texts call it. */
    private static final String SELECT_TOPIC =
            "select t.slug, coalesce(t.title, t.name) as name, t.description, t.followed_as";

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
                        SELECT_TOPIC + ", count(distinct v.briefing_id) as briefings",
                        TOPIC,
                        "group by t.slug, t.title, t.name, t.description, t.followed_as"
                                + " order by lower(coalesce(t.title, t.name)), t.slug")
                .query((result, row) -> new Counted<>(topic(result), result.getLong("briefings")))
                .list();
    }

    public Optional<TopicPage> topic(Slug slug) {
        return publicNow
                .briefings(SELECT_TOPIC, TOPIC, "and t.slug = :slug fetch first 1 rows only")
                .param("slug", slug.value())
                .query((result, row) -> topic(result))
                .optional();
    }

    /** The topic that was once at this address, wherever it is now, and whatever it is part of. */
    public Optional<TopicPage> topicNow(Slug once) {
        return topic(once).or(() -> movedTopic(once).flatMap(this::topic));
    }

    /** Where the address leads that a topic had which has another now, or is part of another; only of topics that readers knew. */
    public Optional<Slug> movedTopic(Slug slug) {
        return Optional.ofNullable(movedTopics("and a.slug = :slug", query -> query.param("slug", slug.value()))
                        .get(slug))
                .filter(present -> topic(present).isPresent());
    }

    /** The same for all of them. */
    public Map<Slug, Slug> movedTopics() {
        return movedTopics("", query -> query);
    }

    private Map<Slug, Slug> movedTopics(String which, UnaryOperator<StatementSpec> parameters) {
        var moved = new HashMap<Slug, Slug>();
        var inUse = publicNow.briefings("select a.slug, a.shown_as", TOPIC, "and a.shown_as <> a.slug " + which);
        var known = publicNow.statement(
                "select a.slug, a.shown_as from topic a where a.known and a.shown_as <> a.slug " + which);
        for (var query : List.of(inUse, known)) {
            parameters.apply(query).query(result -> {
                moved.put(new Slug(result.getString("slug")), new Slug(result.getString("shown_as")));
            });
        }
        return moved;
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
        return everyNameOf(
                briefing, "select distinct a.shown_as as slug from version_topic n join topic a on a.slug = n.topic");
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
        return new TopicPage(named(result), result.getString("description"), new Slug(result.getString("followed_as")));
    }

    private static Named named(ResultSet result) throws SQLException {
        return new Named(new Slug(result.getString("slug")), result.getString("name"));
    }
}
