package org.brevier.editing;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may look through the library, add to it, and say what its files are: everybody who writes. A file is thrown away by
 * whoever sent it, or by an editor.
 */
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
                new DeskRoute("GET", MediaAddresses.CHOICE, Role.WRITER),
                new DeskRoute("POST", MediaAddresses.DESCRIPTIONS, Role.WRITER),
                new DeskRoute("GET", MediaAddresses.FILE, Role.WRITER),
                new DeskRoute("POST", MediaAddresses.FILE, Role.WRITER),
                new DeskRoute("GET", MediaAddresses.ORIGINAL, Role.WRITER),
                new DeskRoute("GET", MediaAddresses.RECORDING, Role.WRITER),
                new DeskRoute("POST", MediaAddresses.RECORDING, Role.WRITER),
                new DeskRoute("POST", MediaAddresses.REPLACEMENT, Role.WRITER),
                new DeskRoute("POST", MediaAddresses.RESTORATION, Role.WRITER),
                new DeskRoute("GET", MediaAddresses.DELETION, Role.WRITER),
                new DeskRoute("POST", MediaAddresses.DELETION, Role.WRITER));
    }
}
