package org.brevier.briefing;

import static org.brevier.briefing.BriefingRows.instant;
import static org.brevier.briefing.BriefingRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.brevier.site.TimeOrderedId;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the people of the desk say to each other about passages of a text. */
@Repository
public class Comments {

    private static final int LONGEST_QUOTE = 1_000;
    private static final int LONGEST_COMMENT = 4_000;

    private final JdbcClient jdbc;
    private final BriefingRows briefings;
    private final RevisionRows revisions;
    private final Acts acts;
    private final Clock clock;

    Comments(JdbcClient jdbc, BriefingRows briefings, RevisionRows revisions, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.briefings = briefings;
        this.revisions = revisions;
        this.acts = acts;
        this.clock = clock;
    }

    /** Oldest first, the resolved ones too. */
    public List<CommentThread> threads(UUID briefing) {
        var text =
                briefings.find(briefing).orElseThrow().revision().manuscript().text();
        var rows = jdbc.sql("""
                        select id, revision, quote, answers, person, made_by, made_at, comment_text, resolved_at,
                        resolved_by
                        from passage_comment
                        where briefing_id = :id
                        order by made_at, id
                        """).param("id", briefing).query(Row::of).list();
        return rows.stream()
                .filter(row -> row.answers() == null)
                .map(row -> new CommentThread(
                        row.comment(),
                        row.revision(),
                        row.quote(),
                        text.contains(row.quote()),
                        rows.stream()
                                .filter(answer -> row.comment().id().equals(answer.answers()))
                                .map(Row::comment)
                                .toList(),
                        row.resolved()))
                .toList();
    }

    /**
     * Says something of a passage.
     *
     * @param revision the text that it stands in; it is kept for ever
     * @param quote the passage, word for word; blank for the whole text
     */
    public Outcome add(UUID id, int revision, String quote, String text, Actor by) {
        return said(id, text, by, () -> {
            boolean exists = revisions.find(id, revision).isPresent();
            if (exists) {
                revisions.seal(id, revision);
                insert(id, revision, shortened(quote.strip(), LONGEST_QUOTE), null, text, by);
            }
            return exists;
        });
    }

    /** @param comment the first of a thread of that briefing */
    public Outcome answer(UUID id, UUID comment, String text, Actor by) {
        return said(id, text, by, () -> {
            var revision = jdbc.sql("""
                            select revision
                            from passage_comment
                            where id = :comment
                            and briefing_id = :id
                            and answers is null
                            """)
                    .param("comment", comment)
                    .param("id", id)
                    .query(Integer.class)
                    .optional();
            revision.ifPresent(number -> insert(id, number, "", comment, text, by));
            return revision.isPresent();
        });
    }

    private Outcome said(UUID id, String text, Actor by, Supplier<Boolean> say) {
        if (text.isBlank()) {
            return Outcome.refused(new Refusal.NoReason());
        }
        return acts.with(
                id,
                briefing -> say.get()
                        ? acts.done(briefing, by, Act.COMMENTED, text.strip())
                        : Outcome.refused(new Refusal.NoSuchThing()));
    }

    private void insert(UUID id, int revision, String quote, @Nullable UUID answers, String text, Actor by) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into passage_comment (id, briefing_id, revision, quote, answers, person, made_by, made_at,
                        comment_text)
                        values (:commentId, :id, :revision, :quote, :answers, :person, :madeBy, :madeAt,
                        :text)
                        """)
                .param("commentId", TimeOrderedId.at(now))
                .param("id", id)
                .param("revision", revision)
                .param("quote", quote)
                .param("answers", answers, Types.OTHER)
                .param("person", by.person().orElse(null), Types.OTHER)
                .param("madeBy", by.name())
                .param("madeAt", time(now))
                .param("text", shortened(text.strip(), LONGEST_COMMENT))
                .update();
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** Closes a thread; nothing of it is deleted. */
    public Outcome resolve(UUID id, UUID comment, Actor by) {
        return resolve(id, comment, Optional.of(clock.instant()), by);
    }

    public Outcome reopen(UUID id, UUID comment, Actor by) {
        return resolve(id, comment, Optional.empty(), by);
    }

    private Outcome resolve(UUID id, UUID comment, Optional<Instant> at, Actor by) {
        return acts.with(id, briefing -> {
            int updated = jdbc.sql("""
                            update passage_comment
                            set resolved_at = :at, resolved_by = :by
                            where id = :comment
                            and briefing_id = :id
                            and answers is null
                            """)
                    .param("at", BriefingRows.orNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("by", at.isPresent() ? by.name() : null, Types.VARCHAR)
                    .param("comment", comment)
                    .param("id", id)
                    .update();
            return updated == 0
                    ? Outcome.refused(new Refusal.NoSuchThing())
                    : acts.done(briefing, by, Act.COMMENT_RESOLVED, at.isPresent() ? "" : "Open again");
        });
    }

    private record Row(
            PassageComment comment,
            int revision,
            String quote,
            @Nullable UUID answers,
            Optional<CommentThread.Resolved> resolved) {

        static Row of(ResultSet result, int row) throws SQLException {
            var by =
                    new Actor(Optional.ofNullable(result.getObject("person", UUID.class)), result.getString("made_by"));
            var resolvedBy = result.getString("resolved_by");
            return new Row(
                    new PassageComment(
                            result.getObject("id", UUID.class),
                            by,
                            instant(result, "made_at").orElseThrow(),
                            result.getString("comment_text")),
                    result.getInt("revision"),
                    result.getString("quote"),
                    result.getObject("answers", UUID.class),
                    instant(result, "resolved_at").map(at -> new CommentThread.Resolved(at, resolvedBy)));
        }
    }
}
