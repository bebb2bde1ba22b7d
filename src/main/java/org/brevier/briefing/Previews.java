package org.brevier.briefing;

import static org.brevier.briefing.BriefingRows.instant;
import static org.brevier.briefing.BriefingRows.time;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.briefing.published.PublicNow;
import org.brevier.markdown.Manuscript;
import org.brevier.site.TimeOrderedId;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts shown to people without an account, by links that only their holders know. */
@Repository
public class Previews {

    /** 192 bits, which fill 32 characters of the address without a bit to spare. */
    private static final int TOKEN_BYTES = 24;

    private static final int MOST_VERDICTS = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_COMMENT = 4_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLUMNS =
            "l.id, l.briefing_id, l.revision, l.token_sha256, l.made_by, l.made_at, l.expires_at, l.revoked_at, l.views";

    private final JdbcClient jdbc;
    private final BriefingRows briefings;
    private final RevisionRows revisions;
    private final Acts acts;
    private final Writes writes;
    private final Clock clock;

    Previews(JdbcClient jdbc, BriefingRows briefings, RevisionRows revisions, Acts acts, Writes writes, Clock clock) {
        this.jdbc = jdbc;
        this.briefings = briefings;
        this.revisions = revisions;
        this.acts = acts;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param revision the one to show; empty for always the newest
     * @param until when it ends
     */
    public Sharing share(UUID id, Optional<Integer> revision, Instant until, Actor by) {
        var now = clock.instant();
        if (!until.isAfter(now)) {
            return new Sharing.Refused(new Refusal.DateInPast());
        }
        return acts.with(id, briefing -> {
            if (briefing.isBinned()) {
                return new Sharing.Refused(new Refusal.InBin());
            }
            revision.ifPresent(number ->
                    revisions.seal(id, revisions.find(id, number).orElseThrow().number()));
            var link = new PreviewLink(TimeOrderedId.at(now), id, revision, by.name(), now, until, Optional.empty(), 0);
            var token = token();
            insert(link, token);
            acts.record(briefing, by, Act.PREVIEW_SHARED, shown(link) + " until " + until);
            return new Sharing.Shared(link, token);
        });
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String token) {
        return Manuscript.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(PreviewLink link) {
        return link.revision().map(number -> "Revision " + number).orElse("Always the newest");
    }

    private void insert(PreviewLink link, String token) {
        jdbc.sql("""
                        insert into preview_link (id, briefing_id, revision, token_sha256, made_by, made_at, expires_at)
                        values (:id, :briefing, :revision, :sha256, :madeBy, :madeAt, :expiresAt)
                        """)
                .param("id", link.id())
                .param("briefing", link.briefing())
                .param("revision", link.revision().orElse(null), Types.INTEGER)
                .param("sha256", sha256(token))
                .param("madeBy", link.madeBy())
                .param("madeAt", time(link.madeAt()))
                .param("expiresAt", time(link.expiresAt()))
                .update();
    }

    /** A briefing's links, the newest first, those that have ended too. */
    public List<PreviewLink> links(UUID briefing) {
        return jdbc.sql("select " + COLUMNS + """

                        from preview_link l
                        where l.briefing_id = :id
                        order by l.made_at desc, l.id desc
                        """)
                .param("id", briefing)
                .query((result, row) -> link(result))
                .list();
    }

    /** Ends a link of a briefing before its time. */
    public Outcome revoke(UUID id, UUID link, Actor by) {
        return acts.with(id, briefing -> {
            int revoked = jdbc.sql("""
                            update preview_link
                            set revoked_at = :now
                            where id = :link
                            and briefing_id = :id
                            and revoked_at is null
                            """)
                    .param("now", time(clock.instant()))
                    .param("link", link)
                    .param("id", id)
                    .update();
            return revoked == 0
                    ? Outcome.refused(new Refusal.NoSuchThing())
                    : acts.done(briefing, by, Act.PREVIEW_REVOKED, "");
        });
    }

    /** What a link shows now, seen once more. */
    public PreviewLookup view(String token) {
        var lookup = find(token);
        if (lookup instanceof PreviewLookup.Found found) {
            writes.inPassing(() -> jdbc.sql("update preview_link set views = views + 1 where id = :id")
                    .param("id", found.link().id())
                    .update());
        }
        return lookup;
    }

    /** What a link shows now. */
    public PreviewLookup find(String token) {
        return link(token).<PreviewLookup>flatMap(this::found).orElseGet(PreviewLookup.Missing::new);
    }

    private Optional<PreviewLink> link(String token) {
        var sha256 = sha256(token);
        return jdbc.sql("select " + COLUMNS + """

                        from preview_link l
                        where l.token_sha256 = :sha256
                        and l.revoked_at is null
                        and l.expires_at > :now
                        """)
                .param("sha256", sha256)
                .param("now", time(clock.instant()))
                .query((result, row) -> isEqual(result.getString("token_sha256"), sha256)
                        ? Optional.of(link(result))
                        : Optional.<PreviewLink>empty())
                .optional()
                .flatMap(link -> link);
    }

    /** In a time that says nothing of where they differ. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private Optional<PreviewLookup> found(PreviewLink link) {
        var briefing = briefings.find(link.briefing()).orElseThrow();
        boolean withdrawn = briefing.publication() instanceof Publication.Withdrawn withdrawal
                && PublicNow.timeHasCome(withdrawal.at(), clock.instant());
        if (withdrawn || briefing.isBinned()) {
            return Optional.empty();
        }
        var revision = link.revision().isPresent()
                ? revisions.find(link.briefing(), link.revision().get())
                : Optional.of(briefing.revision());
        return revision.filter(Revision::readable)
                .or(() -> revisions.lastReadable(link.briefing()))
                .map(text -> new PreviewLookup.Found(link, briefing, text));
    }

    /**
     * Takes down what the holder of a link thinks of the text. Nobody vouches for the name, and the trail says so.
     *
     * @param revision the one that the link showed them
     * @param comment may be blank where they approve
     */
    public Judging judge(String token, int revision, boolean approves, String name, String comment) {
        return switch (find(token)) {
            case PreviewLookup.Missing missing -> new Judging.Missing();
            case PreviewLookup.Found found -> {
                if (name.isBlank() || (comment.isBlank() && !approves)) {
                    yield new Judging.Wanting();
                }
                var verdict = new PreviewVerdict(
                        found.link().id(),
                        revision,
                        approves,
                        shortened(name.strip().replaceAll("\\s+", " "), LONGEST_NAME),
                        shortened(comment.strip(), LONGEST_COMMENT),
                        clock.instant());
                yield acts.with(found.briefing().id(), briefing -> judged(token, briefing, verdict));
            }
        };
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** Looks again, as the link may have ended and the text changed until the briefing was locked. */
    private Judging judged(String token, Briefing briefing, PreviewVerdict verdict) {
        if (!(find(token) instanceof PreviewLookup.Found found)) {
            return new Judging.Missing();
        }
        if (found.revision().number() != verdict.revision()) {
            return new Judging.Stale(found.revision().number());
        }
        if (verdicts(briefing.id()).stream()
                        .filter(earlier -> earlier.link().equals(verdict.link()))
                        .count()
                >= MOST_VERDICTS) {
            return new Judging.Enough();
        }
        revisions.seal(briefing.id(), verdict.revision());
        insert(verdict);
        acts.record(
                briefing,
                Actor.named(verdict.name() + ", by preview link"),
                verdict.approves() ? Act.PREVIEW_APPROVED : Act.PREVIEW_OBJECTED,
                "Revision %d. %s"
                        .formatted(verdict.revision(), verdict.comment())
                        .strip());
        return new Judging.Given();
    }

    private void insert(PreviewVerdict verdict) {
        jdbc.sql("""
                        insert into preview_verdict (id, link_id, revision, approves, name, comment_text, made_at)
                        values (:id, :link, :revision, :approves, :name, :comment, :at)
                        """)
                .param("id", TimeOrderedId.at(verdict.at()))
                .param("link", verdict.link())
                .param("revision", verdict.revision())
                .param("approves", verdict.approves())
                .param("name", verdict.name())
                .param("comment", verdict.comment())
                .param("at", time(verdict.at()))
                .update();
    }

    /** What came by all links of a briefing, the newest first. */
    public List<PreviewVerdict> verdicts(UUID briefing) {
        return jdbc.sql("""
                        select v.link_id, v.revision, v.approves, v.name, v.comment_text, v.made_at
                        from preview_verdict v
                        join preview_link l on l.id = v.link_id
                        where l.briefing_id = :id
                        order by v.made_at desc, v.id desc
                        """)
                .param("id", briefing)
                .query((result, row) -> new PreviewVerdict(
                        result.getObject("link_id", UUID.class),
                        result.getInt("revision"),
                        result.getBoolean("approves"),
                        result.getString("name"),
                        result.getString("comment_text"),
                        instant(result, "made_at").orElseThrow()))
                .list();
    }

    private static PreviewLink link(ResultSet result) throws SQLException {
        return new PreviewLink(
                result.getObject("id", UUID.class),
                result.getObject("briefing_id", UUID.class),
                Optional.ofNullable(result.getObject("revision", Integer.class)),
                result.getString("made_by"),
                instant(result, "made_at").orElseThrow(),
                instant(result, "expires_at").orElseThrow(),
                instant(result, "revoked_at"),
                result.getLong("views"));
    }
}
