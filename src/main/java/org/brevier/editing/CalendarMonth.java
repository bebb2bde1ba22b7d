package org.brevier.editing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brevier.briefing.CalendarEntry;
import org.brevier.site.Site;

/**
 * A month as a calendar hangs on the wall.
 *
 * @param weekdays in short, from the first day of a week
 * @param weeks of seven days each; a day of another month is empty
 */
record CalendarMonth(YearMonth month, List<Weekday> weekdays, List<List<Optional<Day>>> weeks) {

    private static final int WEEK = 7;

    CalendarMonth {
        weekdays = List.copyOf(weekdays);
        weeks = List.copyOf(weeks);
    }

    /** What a day of the week is called, and in short. */
    record Weekday(String name, String inShort) {}

    /** @param weekday in short */
    record Day(LocalDate date, String weekday, boolean today, List<Item> items) {

        Day {
            items = List.copyOf(items);
        }
    }

    /**
     * @param kind the last word of the message that says what happens
     * @param time of day
     */
    record Item(CalendarEntry entry, String kind, String time) {

        public String address() {
            return BriefingAddresses.publication(entry.briefing());
        }
    }

    static CalendarMonth of(YearMonth month, List<CalendarEntry> entries, Site site, Instant now) {
        var byDay = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.at().atZone(site.timeZone()).toLocalDate()));
        var first = firstDayOfWeek(site);
        var beginning = month.atDay(1).with(TemporalAdjusters.previousOrSame(first));
        var weeks = Stream.iterate(beginning, day -> !day.isAfter(month.atEndOfMonth()), day -> day.plusDays(WEEK))
                .map(week -> IntStream.range(0, WEEK)
                        .mapToObj(week::plusDays)
                        .map(date -> Optional.of(date)
                                .filter(day -> YearMonth.from(day).equals(month))
                                .map(day -> day(day, byDay, site, now)))
                        .toList())
                .toList();
        return new CalendarMonth(
                month,
                IntStream.range(0, WEEK)
                        .mapToObj(first::plus)
                        .map(day -> weekday(day, site))
                        .toList(),
                weeks);
    }

    /** A language without a country says nothing of it, and ISO 8601 begins with Monday. */
    private static DayOfWeek firstDayOfWeek(Site site) {
        return site.language().getCountry().isEmpty()
                ? DayOfWeek.MONDAY
                : WeekFields.of(site.language()).getFirstDayOfWeek();
    }

    private static Weekday weekday(DayOfWeek day, Site site) {
        return new Weekday(
                day.getDisplayName(TextStyle.FULL_STANDALONE, site.language()),
                day.getDisplayName(TextStyle.SHORT_STANDALONE, site.language()));
    }

    private static Day day(LocalDate date, Map<LocalDate, List<CalendarEntry>> byDay, Site site, Instant now) {
        return new Day(
                date,
                weekday(date.getDayOfWeek(), site).inShort(),
                date.equals(now.atZone(site.timeZone()).toLocalDate()),
                byDay.getOrDefault(date, List.of()).stream()
                        .map(entry -> item(entry, site))
                        .toList());
    }

    private static Item item(CalendarEntry entry, Site site) {
        String kind = switch (entry.kind()) {
            case PUBLISHED -> "published";
            case SCHEDULED -> "scheduled";
            case WANTED -> "wanted";
            case EMBARGO_ENDS -> "embargo";
        };
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(site.language());
        return new Item(entry, kind, time.format(entry.at().atZone(site.timeZone())));
    }

    public boolean isEmpty() {
        return weeks.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .allMatch(day -> day.items().isEmpty());
    }

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }

    /** Where a month has its page. */
    public String address(YearMonth of) {
        return "%s/%04d/%02d".formatted(OverviewAddresses.CALENDAR, of.getYear(), of.getMonthValue());
    }
}
