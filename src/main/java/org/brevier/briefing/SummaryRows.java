package org.brevier.briefing;

import static org.brevier.briefing.BriefingRows.orNull;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.brevier.site.Named;
import org.brevier.site.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the desk's lists tell of each briefing, in the database. */
@Repository
class SummaryRows {

    private final JdbcClient jdbc;

    SummaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID id, Summary summary) {
        jdbc.sql("""
                        update briefing
                        set headline = case when :headline = '' then slug else :headline end, words = :words,
                        blocks = :blocks, warnings = :warnings, wanted_at = :wantedAt
                        where id = :id
                        """)
                .param("headline", summary.headline())
                .param("words", summary.words())
                .param("blocks", summary.blocks())
                .param("warnings", summary.warnings())
                .param("wantedAt", orNull(summary.wantedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
        if (!topics(id).equals(summary.topics())) {
            replaceTopics(id, summary.topics());
        }
    }

    private List<Named> topics(UUID id) {
        return jdbc.sql("select topic, name from briefing_topic where briefing_id = :id order by position")
                .param("id", id)
                .query((result, row) -> new Named(new Slug(result.getString("topic")), result.getString("name")))
                .list();
    }

    private void replaceTopics(UUID id, List<Named> topics) {
        jdbc.sql("delete from briefing_topic where briefing_id = :id")
                .param("id", id)
                .update();
        for (int i = 0; i < topics.size(); i++) {
            jdbc.sql("""
                            insert into briefing_topic (briefing_id, position, topic, name)
                            values (:id, :position, :topic, :name)
                            """)
                    .param("id", id)
                    .param("position", i)
                    .param("topic", topics.get(i).slug().value())
                    .param("name", topics.get(i).name())
                    .update();
        }
    }
}
