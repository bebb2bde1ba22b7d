package org.brevier.editing;

import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may bring texts to readers: writers submit what is theirs, editors decide. Which briefings, {@link Reach} says. */
@Configuration(proxyBeanMethods = false)
class PublicationRoutes {

    private static final String BRIEFING = "/admin/briefings/{id}";

    @Bean
    DeskRoutes rightsOfPublication() {
        return DeskRoutes.of(
                new DeskRoute("GET", BRIEFING + "/publication", Role.WRITER),
                new DeskRoute("GET", BRIEFING + "/share.png", Role.WRITER),
                new DeskRoute("POST", BRIEFING + "/review", Role.WRITER),
                editors("/approval"),
                editors("/return"),
                editors("/publication"),
                editors("/schedule"),
                editors("/schedule/end"),
                editors("/embargo"),
                editors("/embargo/end"),
                editors("/withdrawal"),
                editors("/withdrawal/end"),
                editors("/working-copy"),
                editors("/slug"),
                editors("/bin"),
                editors("/bin/end"),
                editors("/owner"),
                editors("/previews"),
                editors("/previews/{link}/end"),
                new DeskRoute("GET", BRIEFING + "/history", Role.WRITER),
                new DeskRoute("GET", BRIEFING + "/history/difference", Role.WRITER),
                new DeskRoute("POST", BRIEFING + "/history/{number}/restoration", Role.WRITER));
    }

    private static DeskRoute editors(String act) {
        return new DeskRoute("POST", BRIEFING + act, Role.EDITOR);
    }
}
