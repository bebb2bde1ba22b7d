package org.brevier.outbox;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look after notices: owners, and everybody after what they are told themselves. */
@Configuration(proxyBeanMethods = false)
class OutboxRoutes {

    static final String NOTICES = "/admin/settings/notices";
    static final String AGAIN = "/admin/settings/notices/{id}/again";
    static final String END = "/admin/settings/notices/{id}/end";
    static final String OWN_CHOICE = "/admin/account/notices";

    private static final int AFTER_PEOPLE = 110;

    @Bean
    DeskMenuItem noticesItem() {
        return new DeskMenuItem("outbox.title", NOTICES, AFTER_PEOPLE, Role.OWNER);
    }

    @Bean
    DeskRoutes rightsToNotices() {
        return DeskRoutes.of(
                new DeskRoute("GET", NOTICES, Role.OWNER),
                new DeskRoute("POST", AGAIN, Role.OWNER),
                new DeskRoute("POST", END, Role.OWNER),
                new DeskRoute("GET", OWN_CHOICE, Role.WRITER),
                new DeskRoute("POST", OWN_CHOICE, Role.WRITER));
    }
}
