package org.brevier.editing;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may write: everybody at the desk; which briefings, {@link Reach} says. */
@Configuration(proxyBeanMethods = false)
class WritingRoutes {

    @Bean
    DeskMenuItem blankPageItem() {
        return new DeskMenuItem("writing.new", WritingAddresses.NEW, 5, Role.WRITER);
    }

    @Bean
    DeskRoutes rightsOfWriting() {
        return DeskRoutes.of(
                new DeskRoute("GET", WritingAddresses.NEW, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.BRIEFINGS, Role.WRITER),
                new DeskRoute("GET", WritingAddresses.BRIEFING, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.BRIEFING, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.AUTOSAVE, Role.WRITER),
                new DeskRoute("GET", WritingAddresses.PREVIEW, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.PREVIEW, Role.WRITER),
                new DeskRoute("GET", WritingAddresses.PRESENCE, Role.WRITER),
                new DeskRoute("GET", WritingAddresses.CLASH, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.CLASH, Role.WRITER),
                new DeskRoute("GET", WritingAddresses.COMMENTS, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.COMMENTS, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.ANSWERS, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.RESOLUTION, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.RESOLUTION_END, Role.WRITER),
                new DeskRoute("POST", WritingAddresses.PASTE, Role.WRITER));
    }
}
