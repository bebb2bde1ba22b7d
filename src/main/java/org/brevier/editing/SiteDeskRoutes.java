package org.brevier.editing;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may arrange what is around the briefings: editors. */
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
}
