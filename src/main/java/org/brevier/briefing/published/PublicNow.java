package org.brevier.briefing.published;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final String WHERE = "where %s and ".formatted(timeHasCome("v"));

    /** That {@code v}, a row of published_version, is the newest of its briefing that is public at {@code :now}. */
    public static final String NEWEST = """

            and not exists (
                select 1
                from published_version later
                where later.briefing_id = v.briefing_id
                and later.number > v.number
                and %s)
            """.formatted(timeHasCome("later"));

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
        return statement(select + FROM + join + WHERE + NOT_WITHDRAWN + NEWEST + rest);
    }

    /** Over every version readers can ask for, the older ones too. */
    StatementSpec versions(String select, String rest) {
        return versions(select, "", rest);
    }

    /** The same, with further tables joined. */
    StatementSpec versions(String select, String join, String rest) {
        return statement(select + FROM + join + WHERE + NOT_WITHDRAWN + "\n" + rest);
    }

    /** Over the last public version of every briefing that was public and is withdrawn. */
    StatementSpec withdrawn(String select, String rest) {
        return statement(select + FROM + WHERE + "not " + NOT_WITHDRAWN + NEWEST + rest);
    }

    /** A query of something that is public whenever it is there; it may use {@code :now}. */
    StatementSpec statement(String sql) {
        return jdbc.sql(sql).param("now", now());
    }

    /** That a row of published_version is public at {@code :now} as far as its own time goes. */
    public static String timeHasCome(String alias) {
        return alias + ".public_at <= :now";
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
