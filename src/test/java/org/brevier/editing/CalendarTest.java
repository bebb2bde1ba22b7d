package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.editing.Copydesk.begin;
import static org.brevier.editing.Copydesk.done;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.testing.Copy;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.site.time-zone=Asia/Tokyo")
class CalendarTest {

    private final Staff staff;
    private final TestClock clock;
    private final Web web;

    CalendarTest(Staff staff, TestClock clock, Web web) {
        this.staff = staff;
        this.clock = clock;
        this.web = web;
    }

    @BeforeEach
    void begins() {
        clock.set(TestClock.START);
    }

    @Test
    void aMonthIsATableOfItsDaysFromMondayOn() {
        var page = staff.writer("Ada Writer").page("/admin/calendar/2026/06");

        assertThat(page.select("h1").text()).isEqualTo("June 2026");
        assertThat(page.select(".calendar thead th").eachText())
                .containsExactly("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        assertThat(page.select(".calendar tbody tr"))
                .hasSize(5)
                .allSatisfy(week -> assertThat(week.select("td")).hasSize(7));
        assertThat(page.select(".calendar td:not(.calendar-other)")).hasSize(30);
        assertThat(page.select("[aria-current=date]").attr("datetime")).isEqualTo("2026-06-15");
        assertThat(page.select(".months-nav a").eachAttr("href"))
                .containsExactly("/admin/calendar/2026/05", "/admin/calendar", "/admin/calendar/2026/07");
        assertThat(page.select(".empty").text()).isEqualTo("Nothing has a date in this month.");
    }

    @Test
    void everythingWithADateStandsOnItsDayInTheZoneOfTheSite() {
        var ada = staff.writer("Ada Writer");
        var ben = staff.editor("Ben Editor");
        done(ben, begin(ada, Copy.titled("Published").with("date", "2026-06-01T16:00:00Z")), "/publication", Map.of());
        var scheduled = begin(ada, "Scheduled");
        done(ben, scheduled, "/schedule", Map.of("at", "2026-06-30T16:00", "zone", "UTC"));
        begin(ada, Copy.titled("Wished for").with("date", "2026-06-20T08:00:00Z"));
        var kept = begin(ada, "Embargoed");
        done(ben, kept, "/embargo", Map.of("at", "2026-06-22T09:30", "zone", "Asia/Tokyo"));

        var june = ada.page("/admin/calendar/2026/06");
        var july = ada.page("/admin/calendar/2026/07");

        assertThat(june.select("td:has(time[datetime=2026-06-02]) li").text()).contains("1:00", "published Published");
        assertThat(june.select("td:has(time[datetime=2026-06-20]) li").text())
                .contains("5:00", "wished for Wished for");
        assertThat(june.select("td:has(time[datetime=2026-06-22]) li").text())
                .contains("9:30", "embargo ends Embargoed");
        assertThat(june.select("main").text()).doesNotContain("Scheduled");
        assertThat(july.select("td:has(time[datetime=2026-07-01]) li").text()).contains("scheduled Scheduled");
        assertThat(july.select(".calendar li a").attr("href"))
                .isEqualTo("/admin/briefings/" + scheduled + "/publication");
    }

    @Test
    void withoutAMonthTheCalendarShowsThisOne() {
        clock.set(TestClock.START.plus(Duration.ofDays(15).plusHours(4)));

        assertThat(staff.writer("Ada Writer")
                        .page("/admin/calendar")
                        .select("h1")
                        .text())
                .isEqualTo("July 2026");
    }

    @Test
    void aWriterSeesTheOwnDatesAlone() {
        var cat = staff.writer("Cat Writer");
        begin(cat, Copy.titled("Of Cat zqdated").with("date", "2026-06-20T08:00:00Z"));

        assertThat(staff.writer("Ada Writer").page("/admin/calendar/2026/06").text())
                .doesNotContain("zqdated");
        assertThat(staff.editor("Ben Editor").page("/admin/calendar/2026/06").text())
                .contains("zqdated");
        assertThat(web.get("/admin/calendar/2026/06").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/13", "2026/00", "0000/01", "2026/6", "9999/01", "2026/1x", "２０２６/06", "2026/06/01"})
    void whatIsNoMonthIsNotFound(String month) {
        assertThat(staff.writer("Ada Writer")
                        .get("/admin/calendar/"
                                + URLEncoder.encode(month, StandardCharsets.UTF_8)
                                        .replace("%2F", "/"))
                        .status())
                .isEqualTo(404);
    }
}
