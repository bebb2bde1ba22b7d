package org.brevier.briefing;

import static org.brevier.briefing.BriefingRows.instant;
import static org.brevier.store.DatabaseTime.time;

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

    /** Of a comment or an answer, in characters. */
    public static final int LONGEST = 4_000;

    private static final int LONGEST_QUOTE = 1_000;
    private static final int BOARD = 50;

    private final JdbcClient jdbc;
    private final LineRows lines;
    private final BriefingRows briefings;
    private final RevisionRows revisions;
    private final Acts acts;
    private final Clock clock;

    Comments(JdbcClient jdbc, LineRows lines, BriefingRows briefings, RevisionRows revisions, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.briefings = briefings;
        this.revisions = revisions;
        this.acts = acts;
        this.clock = clock;
    }

    /** Oldest first, the resolved ones too. */
    public List<CommentThread> threads(UUID briefing) {
        var text = SearchedText.of(
                briefings.find(briefing).orElseThrow().revision().manuscript().text());
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
                        text.line(row.quote()),
                        rows.stream()
                                .filter(answer -> row.comment().id().equals(answer.answers()))
                                .map(Row::comment)
                                .toList(),
                        row.resolved()))
                .toList();
    }

    /** The briefings that somebody should look at because of open comments, the last commented first. */
    public List<Discussed> open(Scope scope) {
        return lines.within(
                        scope,
                        "select b.id, b.headline, count(*) as threads, max(c.made_at) as last_at",
                        "join passage_comment c on c.briefing_id = b.id",
                        "and b.deleted_at is null and c.answers is null and c.resolved_at is null",
                        "group by b.id, b.headline\norder by max(c.made_at) desc, b.id\nfetch first :most rows only")
                .param("most", BOARD)
                .query((result, row) -> new Discussed(
                        result.getObject("id", UUID.class),
                        result.getString("headline"),
                        result.getInt("threads"),
                        instant(result, "last_at").orElseThrow()))
                .list();
    }

    /**
     * Says something of a passage.
     *
     * @param revision the text that it stands in; it is kept for ever
     * @param quote the passage, word for word, of which the beginning is kept; blank for the whole text
     */
    public Outcome add(UUID id, int revision, String quote, String text, Actor by) {
        var passage = shortened(quote.strip());
        return said(id, text, by, () -> {
            var about = revisions.find(id, revision);
            if (about.isEmpty()) {
                return Optional.of(new Refusal.NoSuchThing());
            }
            var searched = SearchedText.of(about.get().manuscript().text());
            if (!passage.isEmpty() && searched.line(passage).isEmpty()) {
                return Optional.of(new Refusal.NoSuchPassage());
            }
            revisions.seal(id, revision);
            insert(id, revision, passage, null, text, by);
            return Optional.empty();
        });
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE));
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
            return revision.isPresent() ? Optional.empty() : Optional.of(new Refusal.NoSuchThing());
        });
    }

    /** @param say says it, or why it cannot be said */
    private Outcome said(UUID id, String text, Actor by, Supplier<Optional<Refusal>> say) {
        var words = text.strip();
        if (words.isEmpty()) {
            return Outcome.refused(new Refusal.NoReason());
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            return Outcome.refused(new Refusal.TooLong(LONGEST));
        }
        return acts.with(
                id,
                briefing ->
                        say.get().map(Outcome::refused).orElseGet(() -> acts.done(briefing, by, Act.COMMENTED, words)));
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
                .param("text", text.strip())
                .update();
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
