package org.brevier.briefing.published;

import static org.brevier.store.DatabaseTime.time;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The one place that says what is public: of each briefing that is not withdrawn, the newest version whose time has
 * come. Every query of this package is put together here, and so starts from it.
 */
@Component
public class PublicNow {

    /** That {@code b}, a row of briefing, is not withdrawn at {@code :now}. */
    public static final String NOT_WITHDRAWN = "(b.withdrawn_at is null or b.withdrawn_at > :now)";

    private static final String FROM = """

            from published_version v
            join briefing b on b.id = v.briefing_id
            """;

    private static final String NOW = ":now";

    /** After this moment no reader saw a briefing, whatever version was to come. */
    private static final String END = "b.withdrawn_at";

    /** That {@code v}, a row of published_version, is the newest of its briefing that is public at {@code :now}. */
    public static final String NEWEST = newest(NOW);

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicNow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Over the public version of every public briefing: {@code b} is the briefing, {@code v} its version. */
    StatementSpec briefings(String select, String rest) {
        return briefings(select, "", rest);
    }

    /** The same, with further tables joined. */
    StatementSpec briefings(String select, String join, String rest) {
        return statement(select + FROM + join + where(NOW) + NOT_WITHDRAWN + NEWEST + rest);
    }

    /** Over every version readers can ask for, the older ones too. */
    StatementSpec versions(String select, String rest) {
        return versions(select, "", rest);
    }

    /** The same, with further tables joined. */
    StatementSpec versions(String select, String join, String rest) {
        return statement(select + FROM + join + where(NOW) + NOT_WITHDRAWN + "\n" + rest);
    }

    /** Over the version of each withdrawn briefing that readers saw last; one that was withdrawn before its time is not among them. */
    StatementSpec withdrawn(String select, String rest) {
        return statement(select + FROM + where(END) + "not " + NOT_WITHDRAWN + newest(END) + rest);
    }

    /** Over both of them: what readers may see, and what they saw last of what was withdrawn. */
    StatementSpec known(String select, String where, String rest) {
        String keys = "select v.briefing_id, v.dated" + FROM;
        return statement(select + " from (" + keys + where(NOW) + NOT_WITHDRAWN + newest(NOW) + where + " union all "
                + keys + where(END) + "not " + NOT_WITHDRAWN + newest(END) + where + ") known " + rest);
    }

    private static String where(String moment) {
        return "where %s and ".formatted(timeHasCome("v", moment));
    }

    private static String newest(String moment) {
        return """

                and not exists (
                    select 1
                    from published_version later
                    where later.briefing_id = v.briefing_id
                    and later.number > v.number
                    and %s)
                """.formatted(timeHasCome("later", moment));
    }

    /** When something becomes public, stops being so, or leaves its place, of itself. */
    Optional<Instant> nextDue() {
        return moment("""
                select min(due) as due
                from (
                    select min(v.public_at) as due from published_version v where not (%s)
                    union all
                    select min(withdrawn_at) as due from briefing where withdrawn_at > :now
                    union all
                    select min(ends_at) as due from front_lead where ends_at > :now) moments
                """);
    }

    /** When something last became public, or stopped being so, of itself. */
    Optional<Instant> lastDue() {
        return moment("""
                select max(due) as due
                from (
                    select max(v.public_at) as due from published_version v where %s
                    union all
                    select max(withdrawn_at) as due from briefing where withdrawn_at <= :now) moments
                """);
    }

    private Optional<Instant> moment(String select) {
        return statement(select.formatted(timeHasCome("v")))
                .query((result, row) -> Optional.ofNullable(result.getObject("due", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** A query of something that is public whenever it is there; it may use {@code :now}. */
    StatementSpec statement(String sql) {
        return jdbc.sql(sql).param("now", now());
    }

    /** That a row of published_version is public as far as its own time goes, for a query with {@code :now}. */
    public static String timeHasCome(String alias) {
        return timeHasCome(alias, NOW);
    }

    private static String timeHasCome(String alias, String moment) {
        return alias + ".public_at <= " + moment;
    }

    /** The same, for a moment that is at hand. */
    public static boolean timeHasCome(Instant publicAt, Instant now) {
        return !publicAt.isAfter(now);
    }

    private OffsetDateTime now() {
        return time(clock.instant());
    }
}
