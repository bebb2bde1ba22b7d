package org.brevier.editing;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look over the desk: everybody over their own, editors over all of it. Whose is whose, {@link Reach} says. */
@Configuration(proxyBeanMethods = false)
class OverviewRoutes {

    @Bean
    DeskMenuItem boardItem() {
        return new DeskMenuItem("board.title", OverviewAddresses.BOARD, 0, Role.WRITER);
    }

    @Bean
    DeskMenuItem briefingsItem() {
        return new DeskMenuItem("board.list.title", OverviewAddresses.BRIEFINGS, 10, Role.WRITER);
    }

    @Bean
    DeskMenuItem calendarItem() {
        return new DeskMenuItem("calendar.title", OverviewAddresses.CALENDAR, 20, Role.WRITER);
    }

    @Bean
    DeskMenuItem hostsItem() {
        return new DeskMenuItem("hosts.title", OverviewAddresses.HOSTS, 80, Role.EDITOR);
    }

    @Bean
    DeskMenuItem trailItem() {
        return new DeskMenuItem("trail.title", OverviewAddresses.TRAIL, 90, Role.EDITOR);
    }

    @Bean
    DeskRoutes rightsOfOverview() {
        return DeskRoutes.of(
                new DeskRoute("GET", OverviewAddresses.BOARD, Role.WRITER),
                new DeskRoute("GET", OverviewAddresses.BRIEFINGS, Role.WRITER),
                new DeskRoute("POST", OverviewAddresses.SELECTION_BIN, Role.EDITOR),
                new DeskRoute("POST", OverviewAddresses.SELECTION_BIN_END, Role.EDITOR),
                new DeskRoute("POST", OverviewAddresses.SELECTION_OWNER, Role.EDITOR),
                new DeskRoute("GET", OverviewAddresses.CALENDAR, Role.WRITER),
                new DeskRoute("GET", OverviewAddresses.MONTH, Role.WRITER),
                new DeskRoute("GET", OverviewAddresses.FIND, Role.WRITER),
                new DeskRoute("GET", OverviewAddresses.FIND_JSON, Role.WRITER),
                new DeskRoute("GET", OverviewAddresses.HOSTS, Role.EDITOR),
                new DeskRoute("GET", OverviewAddresses.TRAIL, Role.EDITOR),
                new DeskRoute("GET", OverviewAddresses.TRAIL_CSV, Role.EDITOR));
    }
}
