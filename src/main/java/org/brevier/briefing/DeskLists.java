package org.brevier.briefing;

import static org.brevier.store.DatabaseTime.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.brevier.briefing.published.PublicNow;
import org.brevier.site.Named;
import org.brevier.site.Site;
import org.brevier.site.Slice;
import org.brevier.site.Slug;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The lists of the desk: everything, the board, the calendar, and what the quick switcher finds. */
@Repository
public class DeskLists {

    private static final int BOARD = 50;
    private static final int MOST_WORDS = 8;
    private static final String NOT_BINNED = "and b.deleted_at is null\n";
    private static final String PAGE = "offset :from rows fetch first :size rows only";
    private static final String FIRST = "fetch first :size rows only";

    /** A schedule was taken back, or the day in the front matter of a draft has passed. */
    private static final String MISSED = """
            and (b.missed_at is not null
            or :now >= b.wanted_at and not exists (
                select 1 from published_version v where v.briefing_id = b.id))
            """;

    /** Blocks wherever they are, warnings where the text is still being written. */
    private static final String TO_MEND =
            "and (b.blocks > 0 or b.warnings > 0 and (not %s or %s))".formatted(LineRows.LIVE, LineRows.CHANGED);

    /** The topics of {@code b}, named as readers see them or, where they do not know them yet, as texts do. */
    static final String TOPIC = """
            join briefing_topic t on t.briefing_id = b.id
            left join topic a on a.slug = t.topic
            left join topic r on r.slug = a.shown_as
            """;

    private static final String SHOWN = "join published_version v on v.briefing_id = b.id";
    private static final String PUBLISHED =
            "and %s %s and %s".formatted(PublicNow.timeHasCome("v"), PublicNow.NEWEST, PublicNow.NOT_WITHDRAWN);
    private static final String AHEAD = "and not (" + PublicNow.timeHasCome("v") + ")";
    private static final String WANTED =
            "and not exists (select 1 from published_version v where v.briefing_id = b.id)";

    private final LineRows rows;
    private final Site site;
    private final Clock clock;

    DeskLists(LineRows rows, Site site, Clock clock) {
        this.rows = rows;
        this.site = site;
        this.clock = clock;
    }

    /** @param page counted from 1 */
    public Slice<DeskLine> list(Scope scope, DeskFilter filter, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String conditions = conditions(filter, parameters);
        long total = rows.within(scope, "select count(*)", "", conditions, "")
                .params(parameters)
                .query(Long.class)
                .single();
        var lines = rows.lines(rows.within(scope, "select b.id", "", conditions, order(filter.sort()) + PAGE)
                .params(parameters)
                .param("from", (long) (page - 1) * size)
                .param("size", size));
        return new Slice<>(lines, page, size, total);
    }

    private static String conditions(DeskFilter filter, Map<String, Object> parameters) {
        var conditions =
                new StringBuilder(filter.state().map(DeskLists::inState).orElse(NOT_BINNED));
        filter.owner().ifPresent(owner -> {
            conditions.append("and b.owner = :owner\n");
            parameters.put("owner", owner);
        });
        filter.topic().ifPresent(topic -> {
            conditions.append("""
                    and exists (
                        select 1
                        from briefing_topic t
                        left join topic a on a.slug = t.topic
                        where t.briefing_id = b.id and coalesce(a.shown_as, t.topic) = :topic)
                    """);
            parameters.put("topic", topic.value());
        });
        filter.headline().filter(text -> !text.isBlank()).ifPresent(text -> {
            conditions.append("and lower(b.headline) like :headline escape '!'\n");
            parameters.put("headline", "%" + escaped(text.strip()) + "%");
        });
        return conditions.toString();
    }

    private static String inState(DeskFilter.State state) {
        return switch (state) {
            case WRITING, REVIEW, APPROVED ->
                NOT_BINNED
                        + "and b.stage = '%s'\nand (not %s or %s)\nand %s\n"
                                .formatted(state.label(), LineRows.LIVE, LineRows.CHANGED, PublicNow.NOT_WITHDRAWN);
            case SCHEDULED -> NOT_BINNED + "and " + LineRows.DUE + " is not null\n";
            case LIVE -> NOT_BINNED + "and " + LineRows.LIVE;
            case CHANGED -> NOT_BINNED + "and " + LineRows.CHANGED;
            case WITHDRAWN -> NOT_BINNED + "and not " + PublicNow.NOT_WITHDRAWN + "\n";
            case BIN -> "and b.deleted_at is not null\n";
        };
    }

    private static String order(DeskFilter.Sort sort) {
        return switch (sort) {
            case CHANGED -> "order by b.changed_at desc, b.id desc\n";
            case HEADLINE -> "order by lower(b.headline), b.id\n";
            case DUE -> "order by " + LineRows.DUE + " nulls last, b.changed_at desc, b.id desc\n";
        };
    }

    /** Of every briefing whose headline has words that begin like these, in any order, the last changed first. */
    public List<DeskLine> find(Scope scope, String typed, int most) {
        var words = Stream.of(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        var conditions = new StringBuilder(NOT_BINNED);
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < words.size(); i++) {
            conditions.append("and ' ' || lower(b.headline) like :word%d escape '!'\n".formatted(i));
            parameters.put("word" + i, "% " + escaped(words.get(i)) + "%");
        }
        return rows.lines(
                rows.within(scope, "select b.id", "", conditions.toString(), order(DeskFilter.Sort.CHANGED) + FIRST)
                        .params(parameters)
                        .param("size", most));
    }

    /** As a pattern that stands for nothing but itself. */
    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }

    /** The topics of everything, by name. */
    public List<Named> topics(Scope scope) {
        return rows.within(
                        scope,
                        "select coalesce(r.slug, t.topic) as topic, min(coalesce(r.title, r.name, t.name)) as name",
                        TOPIC,
                        NOT_BINNED,
                        "group by coalesce(r.slug, t.topic)"
                                + " order by lower(min(coalesce(r.title, r.name, t.name))), coalesce(r.slug, t.topic)")
                .query((result, row) -> new Named(new Slug(result.getString("topic")), result.getString("name")))
                .list();
    }

    /** How many briefings that readers do not see have each topic. */
    Map<Slug, Long> drafts() {
        var drafts = new HashMap<Slug, Long>();
        rows.within(
                        new Scope.All(),
                        "select coalesce(r.slug, t.topic) as topic, count(distinct b.id) as briefings",
                        TOPIC,
                        NOT_BINNED + "and not " + LineRows.LIVE,
                        "group by coalesce(r.slug, t.topic)")
                .query(result -> {
                    drafts.put(new Slug(result.getString("topic")), result.getLong("briefings"));
                });
        return drafts;
    }

    public Board board(Scope scope) {
        var now = clock.instant();
        var soon = time(now.plus(Duration.ofHours(24)));
        return new Board(
                rows.lines(first(scope, "and :soon >= " + LineRows.DUE, "order by " + LineRows.DUE)
                        .param("soon", soon)),
                rows.lines(first(scope, "and b.stage = 'review'", "order by b.stage_at, b.id")),
                rows.lines(first(scope, "and " + LineRows.CHANGED, "order by b.changed_at desc, b.id desc")),
                corrected(scope, now.minus(Duration.ofDays(7))),
                rows.lines(first(scope, MISSED, "order by coalesce(b.missed_at, b.wanted_at) desc, b.id desc")),
                rows.lines(first(scope, TO_MEND, "order by b.blocks desc, b.warnings desc, b.changed_at desc")));
    }

    private StatementSpec first(Scope scope, String conditions, String order) {
        return rows.within(scope, "select b.id", "", NOT_BINNED + conditions, order + "\n" + FIRST)
                .param("size", BOARD);
    }

    private List<Board.Corrected> corrected(Scope scope, Instant since) {
        return rows.within(
                        scope,
                        "select b.id, b.slug, v.headline, v.number, v.public_at, v.approved_by",
                        "join published_version v on v.briefing_id = b.id",
                        "and v.change = 'correction' and :since < v.public_at and " + PublicNow.timeHasCome("v"),
                        "order by v.public_at desc, b.id\n" + FIRST)
                .param("since", time(since))
                .param("size", BOARD)
                .query((result, row) -> new Board.Corrected(
                        result.getObject("id", UUID.class),
                        new Slug(result.getString("slug")),
                        result.getString("headline"),
                        result.getInt("number"),
                        BriefingRows.instant(result, "public_at").orElseThrow(),
                        Optional.ofNullable(result.getString("approved_by")).orElse("")))
                .list();
    }

    /** All that has a date in a month of the site's time zone, in order. */
    public List<CalendarEntry> calendar(Scope scope, YearMonth month) {
        return Stream.of(
                        entries(scope, month, CalendarEntry.Kind.PUBLISHED, "v.dated", SHOWN, PUBLISHED),
                        entries(scope, month, CalendarEntry.Kind.SCHEDULED, "v.public_at", SHOWN, AHEAD),
                        entries(scope, month, CalendarEntry.Kind.WANTED, "b.wanted_at", "", WANTED),
                        entries(scope, month, CalendarEntry.Kind.EMBARGO_ENDS, "b.embargo_until", "", ""))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(CalendarEntry::at).thenComparing(CalendarEntry::briefing))
                .toList();
    }

    private List<CalendarEntry> entries(
            Scope scope, YearMonth month, CalendarEntry.Kind kind, String moment, String join, String conditions) {
        return rows.within(
                        scope,
                        "select b.id, b.slug, b.headline, %s as moment".formatted(moment),
                        join,
                        NOT_BINNED + "and %1$s >= :beginning and :end > %1$s\n".formatted(moment) + conditions,
                        "order by %s, b.id".formatted(moment))
                .param("beginning", beginning(month))
                .param("end", beginning(month.plusMonths(1)))
                .query((result, row) -> new CalendarEntry(
                        BriefingRows.instant(result, "moment").orElseThrow(),
                        kind,
                        result.getObject("id", UUID.class),
                        new Slug(result.getString("slug")),
                        result.getString("headline")))
                .list();
    }

    private OffsetDateTime beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay(site.timeZone()).toOffsetDateTime();
    }
}
