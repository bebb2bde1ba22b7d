package org.brevier.editing;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may arrange what is around the briefings: editors, and owners what the site is. */
@Configuration(proxyBeanMethods = false)
class SiteDeskRoutes {

    @Bean
    DeskMenuItem frontPageItem() {
        return new DeskMenuItem("lead.title", SiteDeskAddresses.FRONT_PAGE, 40, Role.EDITOR);
    }

    @Bean
    DeskRoutes rightsToTheFrontPage() {
        return DeskRoutes.of(
                new DeskRoute("GET", SiteDeskAddresses.FRONT_PAGE, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.FRONT_PAGE, Role.EDITOR));
    }

    @Bean
    DeskMenuItem pagesItem() {
        return new DeskMenuItem("pages.title", SiteDeskAddresses.PAGES, 50, Role.EDITOR);
    }

    @Bean
    DeskRoutes rightsToPages() {
        return DeskRoutes.of(
                new DeskRoute("GET", SiteDeskAddresses.PAGES, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGES, Role.EDITOR),
                new DeskRoute("GET", SiteDeskAddresses.NEW_PAGE, Role.EDITOR),
                new DeskRoute("GET", SiteDeskAddresses.PAGE, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGE, Role.EDITOR),
                new DeskRoute("GET", SiteDeskAddresses.PAGE_PREVIEW, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGE_PREVIEW, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGE_PUBLICATION, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGE_PUBLICATION_END, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGE_SLUG, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGE_BIN, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGE_BIN_END, Role.EDITOR),
                new DeskRoute("GET", SiteDeskAddresses.PAGE_HISTORY, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.PAGE_RESTORATION, Role.EDITOR));
    }

    @Bean
    DeskMenuItem menuItem() {
        return new DeskMenuItem("navigation.title", SiteDeskAddresses.MENU, 60, Role.EDITOR);
    }

    @Bean
    DeskRoutes rightsToTheMenu() {
        return DeskRoutes.of(
                new DeskRoute("GET", SiteDeskAddresses.MENU, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.MENU, Role.EDITOR),
                new DeskRoute("POST", SiteDeskAddresses.MENU_END, Role.EDITOR));
    }

    @Bean
    DeskMenuItem settingsItem() {
        return new DeskMenuItem("settings.title", SiteDeskAddresses.SETTINGS, 110, Role.OWNER);
    }

    @Bean
    DeskRoutes rightsToSettings() {
        return DeskRoutes.of(
                new DeskRoute("GET", SiteDeskAddresses.SETTINGS, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", SiteDeskAddresses.SETTINGS, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", SiteDeskAddresses.LOGO, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", SiteDeskAddresses.LOGO_END, Role.OWNER).confirmedFirst());
    }
}
