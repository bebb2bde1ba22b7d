package org.brevier.briefing;

import static org.brevier.store.DatabaseTime.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brevier.store.SiteVersion;
import org.brevier.store.Writes;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.brevier.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What editors put at the top of the front page. Which of it readers see, is not said here: what is not public is not seen. */
@Repository
public class FrontPage {

    private final JdbcClient jdbc;
    private final BriefingRows briefings;
    private final Writes writes;
    private final SiteVersion siteVersion;
    private final Trail trail;
    private final Clock clock;

    FrontPage(
            JdbcClient jdbc, BriefingRows briefings, Writes writes, SiteVersion siteVersion, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.briefings = briefings;
        this.writes = writes;
        this.siteVersion = siteVersion;
        this.trail = trail;
        this.clock = clock;
    }

    /** Without the places whose time is over. */
    public FrontLead lead() {
        long version = jdbc.sql("select version from front_page where id = 1")
                .query(Long.class)
                .single();
        return new FrontLead(
                version,
                jdbc.sql("""
                        select briefing_id, ends_at
                        from front_lead
                        where ends_at is null
                        or ends_at > :now
                        order by position
                        """)
                        .param("now", time(clock.instant()))
                        .query(FrontPage::place)
                        .list());
    }

    private static FrontLead.Place place(ResultSet result, int row) throws SQLException {
        return new FrontLead.Place(
                result.getObject("briefing_id", UUID.class),
                Optional.ofNullable(result.getObject("ends_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** @return whether nobody else changed the lead since that version */
    public boolean arrange(FrontLead lead, Actor by) {
        return writes.run(() -> {
            int current = jdbc.sql("update front_page set version = version + 1 where id = 1 and version = :version")
                    .param("version", lead.version())
                    .update();
            if (current == 1) {
                replace(lead.places());
                trail.record(by, Act.FRONT_PAGE_CHANGED, Optional.empty(), "/", headlines(lead));
                siteVersion.raise();
            }
            return current == 1;
        });
    }

    private void replace(List<FrontLead.Place> places) {
        jdbc.sql("delete from front_lead").update();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            jdbc.sql("""
                            insert into front_lead (position, briefing_id, ends_at)
                            values (:position, :briefing, :until)
                            """)
                    .param("position", i + 1)
                    .param("briefing", place.briefing())
                    .param("until", BriefingRows.orNull(place.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
    }

    private String headlines(FrontLead lead) {
        return lead.places().stream()
                .flatMap(place -> briefings.find(place.briefing()).stream())
                .map(Briefing::headline)
                .collect(Collectors.joining("; "));
    }
}
