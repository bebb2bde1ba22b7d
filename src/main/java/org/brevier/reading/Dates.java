package org.brevier.reading;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.brevier.site.Site;

/** Dates and numbers in the site's language and time zone, and as machines read them. */
public final class Dates {

    private final Site site;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter month;

    Dates(Site site) {
        this.site = site;
        this.day = site.dayFormat();
        this.shortDay = localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
        this.moment = localized(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT));
        this.month = localized(DateTimeFormatter.ofLocalizedPattern("yMMMM"));
    }

    private DateTimeFormatter localized(DateTimeFormatter formatter) {
        Locale language = site.language();
        return formatter.withLocale(language).withDecimalStyle(DecimalStyle.of(language));
    }

    /** As in {@code 5 June 2025}. */
    public String day(Instant instant) {
        return day.format(zoned(instant));
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    /** As in {@code 5 Jun 2025}. */
    public String shortDay(Instant instant) {
        return shortDay.format(zoned(instant));
    }

    /** Day, time and zone, as in {@code 5 June 2025 at 11:00 CEST}. */
    public String moment(Instant instant) {
        var zoned = zoned(instant);
        return moment.format(zoned) + " " + zone(zoned);
    }

    private String zone(ZonedDateTime zoned) {
        return DateTimeFormatter.ofPattern("zzz", site.language()).format(zoned);
    }

    public String month(YearMonth month) {
        return this.month.format(month);
    }

    public String monthName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, site.language());
    }

    /** Without a separator between thousands. */
    public String year(int year) {
        return DateTimeFormatter.ofPattern("y", site.language())
                .withDecimalStyle(DecimalStyle.of(site.language()))
                .format(YearMonth.of(year, 1));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(site.language()).format(number);
    }

    /** For {@code datetime} attributes and structured data: to the second, with the site's offset. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned(instant).truncatedTo(ChronoUnit.SECONDS));
    }

    private ZonedDateTime zoned(Instant instant) {
        return instant.atZone(site.timeZone());
    }
}
