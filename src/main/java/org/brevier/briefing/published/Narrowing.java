package org.brevier.briefing.published;

import java.util.function.UnaryOperator;
import org.brevier.site.Slug;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which of the versions {@code v} of a query are wanted.
 *
 * @param condition begins with {@code and}; empty where all are
 * @param parameters gives the query what the condition names
 */
record Narrowing(String condition, UnaryOperator<StatementSpec> parameters) {

    static final Narrowing NONE = new Narrowing("", query -> query);

    static Narrowing inTopic(Slug topic) {
        return new Narrowing("""
                and exists (
                    select 1
                    from version_topic n
                    join topic a on a.slug = n.topic
                    where n.briefing_id = v.briefing_id and n.number = v.number and a.shown_as = :topic)
                """, query -> query.param("topic", topic.value()));
    }

    static Narrowing by(Slug author) {
        return new Narrowing("""
                and exists (
                    select 1 from version_byline n
                    where n.briefing_id = v.briefing_id and n.number = v.number and n.byline = :byline)
                """, query -> query.param("byline", author.value()));
    }

    StatementSpec on(StatementSpec query) {
        return parameters.apply(query);
    }
}
