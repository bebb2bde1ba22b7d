package org.brevier.editing;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look through the library and add to it: everybody who writes. */
@Configuration(proxyBeanMethods = false)
class MediaRoutes {

    @Bean
    DeskMenuItem libraryItem() {
        return new DeskMenuItem("library.title", MediaAddresses.MEDIA, 30, Role.WRITER);
    }

    @Bean
    DeskRoutes rightsToTheLibrary() {
        return DeskRoutes.of(
                new DeskRoute("GET", MediaAddresses.MEDIA, Role.WRITER),
                new DeskRoute("POST", MediaAddresses.MEDIA, Role.WRITER),
                new DeskRoute("GET", MediaAddresses.ORIGINAL, Role.WRITER));
    }
}
