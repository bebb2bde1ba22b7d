package org.brevier.briefing;

import static org.brevier.store.DatabaseTime.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.brevier.markdown.Notice;
import org.brevier.site.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The notices of published versions. One that an earlier version had too, word for word or else by kind and date, keeps
 * its id and the moment since which readers know it: rewording it makes no second correction.
 */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID briefing, int version, List<Notice> notices, Instant publicAt) {
        var known = known(briefing);
        var identities = new Identity[notices.size()];
        for (int i = 0; i < notices.size(); i++) {
            identities[i] = taken(known, notices.get(i), true);
        }
        for (int i = 0; i < notices.size(); i++) {
            var notice = notices.get(i);
            var identity = identities[i] == null ? taken(known, notice, false) : identities[i];
            insert(
                    briefing,
                    version,
                    i,
                    identity == null ? Identity.begun(notice, publicAt, clock.instant()) : identity,
                    notice);
        }
    }

    /** The identity of an earlier notice that this one is, which no other can be then. */
    private static @Nullable Identity taken(List<Known> known, Notice notice, boolean wordForWord) {
        for (var earlier : known) {
            if (earlier.isLike(notice)
                    && (!wordForWord || earlier.text().equals(notice.passage().text()))) {
                known.remove(earlier);
                return earlier.identity();
            }
        }
        return null;
    }

    /** Each notice that an earlier version had, as it was last worded. */
    private List<Known> known(UUID briefing) {
        var known = new LinkedHashMap<UUID, Known>();
        jdbc.sql("""
                select id, kind, noted_on, text, since
                from version_notice
                where briefing_id = :id
                order by number, position
                """).param("id", briefing).query(result -> {
            var identity = new Identity(
                    result.getObject("id", UUID.class),
                    result.getObject("since", OffsetDateTime.class).toInstant());
            known.put(
                    identity.id(),
                    new Known(
                            result.getString("kind"),
                            result.getObject("noted_on", LocalDate.class),
                            result.getString("text"),
                            identity));
        });
        return new ArrayList<>(known.values());
    }

    private void insert(UUID briefing, int version, int position, Identity identity, Notice notice) {
        jdbc.sql("""
                        insert into version_notice (id, briefing_id, number, kind, noted_on, position, text, since)
                        values (:noticeId, :id, :number, :kind, :notedOn, :position, :text, :since)
                        """)
                .param("noticeId", identity.id())
                .param("id", briefing)
                .param("number", version)
                .param("kind", notice.kind().label())
                .param("notedOn", notice.date())
                .param("position", position)
                .param("text", notice.passage().text())
                .param("since", time(identity.since()))
                .update();
    }

    private record Known(String kind, LocalDate notedOn, String text, Identity identity) {

        boolean isLike(Notice notice) {
            return kind.equals(notice.kind().label()) && notedOn.equals(notice.date());
        }
    }

    private record Identity(UUID id, Instant since) {

        /** A notice that came with its text, such as one taken over from another system, is as old as it says. */
        static Identity begun(Notice notice, Instant publicAt, Instant now) {
            var dated = notice.date().atStartOfDay(ZoneOffset.UTC).toInstant();
            var since = dated.isAfter(publicAt) && dated.isBefore(now) ? dated : publicAt;
            return new Identity(TimeOrderedId.at(since), since);
        }
    }
}
