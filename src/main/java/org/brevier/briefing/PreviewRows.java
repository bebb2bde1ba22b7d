package org.brevier.briefing;

import static org.brevier.briefing.BriefingRows.instant;
import static org.brevier.store.DatabaseTime.time;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.brevier.site.Secret;
import org.brevier.site.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Preview links, of whose tokens only the digests are kept, and what came by them. */
@Repository
class PreviewRows {

    private static final String COLUMNS =
            "l.id, l.briefing_id, l.revision, l.token_sha256, l.made_by, l.made_at, l.expires_at, l.revoked_at, l.views";

    private final JdbcClient jdbc;

    PreviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PreviewLink link, String token) {
        jdbc.sql("""
                        insert into preview_link (id, briefing_id, revision, token_sha256, made_by, made_at, expires_at)
                        values (:id, :briefing, :revision, :sha256, :madeBy, :madeAt, :expiresAt)
                        """)
                .param("id", link.id())
                .param("briefing", link.briefing())
                .param("revision", link.revision().orElse(null), Types.INTEGER)
                .param("sha256", Secret.sha256(token))
                .param("madeBy", link.madeBy())
                .param("madeAt", time(link.madeAt()))
                .param("expiresAt", time(link.expiresAt()))
                .update();
    }

    List<PreviewLink> links(UUID briefing) {
        return jdbc.sql("select " + COLUMNS + """

                        from preview_link l
                        where l.briefing_id = :id
                        order by l.made_at desc, l.id desc
                        """)
                .param("id", briefing)
                .query((result, row) -> link(result))
                .list();
    }

    /** @return whether there was such a link of that briefing, and it had not been ended */
    boolean revoke(UUID briefing, UUID link, Instant now) {
        return jdbc.sql("""
                        update preview_link
                        set revoked_at = :now
                        where id = :link
                        and briefing_id = :id
                        and revoked_at is null
                        """)
                        .param("now", time(now))
                        .param("link", link)
                        .param("id", briefing)
                        .update()
                > 0;
    }

    void countView(UUID link) {
        jdbc.sql("update preview_link set views = views + 1 where id = :id")
                .param("id", link)
                .update();
    }

    /** The link with this token, where it has not ended. */
    Optional<PreviewLink> open(String token, Instant now) {
        var sha256 = Secret.sha256(token);
        return jdbc.sql("select " + COLUMNS + """

                        from preview_link l
                        where l.token_sha256 = :sha256
                        and l.revoked_at is null
                        and l.expires_at > :now
                        """)
                .param("sha256", sha256)
                .param("now", time(now))
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

    void insert(PreviewVerdict verdict) {
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

    List<PreviewVerdict> verdicts(UUID briefing) {
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
