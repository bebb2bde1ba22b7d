package org.brevier.editing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.brevier.account.Person;
import org.brevier.briefing.DeskLists;
import org.brevier.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What has a date, by months of the site's time zone. */
@Controller
class CalendarController {

    private final DeskLists lists;
    private final Site site;
    private final Clock clock;

    CalendarController(DeskLists lists, Site site, Clock clock) {
        this.lists = lists;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(OverviewAddresses.CALENDAR)
    ModelAndView thisMonth(Person person) {
        return page(YearMonth.now(clock.withZone(site.timeZone())), person);
    }

    @GetMapping(OverviewAddresses.MONTH)
    ModelAndView month(@PathVariable int year, @PathVariable int month, Person person) {
        try {
            return page(YearMonth.of(year, month), person);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no month", e);
        }
    }

    private ModelAndView page(YearMonth month, Person person) {
        var entries = lists.calendar(Reach.scope(person), month);
        return new ModelAndView("editing/calendar")
                .addObject("calendar", CalendarMonth.of(month, entries, site, clock.instant()));
    }
}
