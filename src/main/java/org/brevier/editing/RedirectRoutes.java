package org.brevier.editing;

import org.brevier.account.DeskMenuItem;
import org.brevier.account.DeskRoute;
import org.brevier.account.DeskRoutes;
import org.brevier.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may say where addresses lead: editors. */
@Configuration(proxyBeanMethods = false)
class RedirectRoutes {

    @Bean
    DeskMenuItem redirectsItem() {
        return new DeskMenuItem("redirect.title", RedirectAddresses.REDIRECTS, 60, Role.EDITOR);
    }

    @Bean
    DeskRoutes rightsToRedirects() {
        return DeskRoutes.of(
                new DeskRoute("GET", RedirectAddresses.REDIRECTS, Role.EDITOR),
                new DeskRoute("POST", RedirectAddresses.REDIRECTS, Role.EDITOR),
                new DeskRoute("GET", RedirectAddresses.REDIRECT, Role.EDITOR),
                new DeskRoute("POST", RedirectAddresses.REDIRECT, Role.EDITOR),
                new DeskRoute("POST", RedirectAddresses.REDIRECT_END, Role.EDITOR),
                new DeskRoute("GET", RedirectAddresses.CSV, Role.EDITOR),
                new DeskRoute("GET", RedirectAddresses.TABLE, Role.EDITOR),
                new DeskRoute("POST", RedirectAddresses.TABLE, Role.EDITOR),
                new DeskRoute("POST", RedirectAddresses.TABLE_TAKEN, Role.EDITOR),
                new DeskRoute("GET", RedirectAddresses.MISSING, Role.EDITOR),
                new DeskRoute("POST", RedirectAddresses.IGNORED, Role.EDITOR),
                new DeskRoute("POST", RedirectAddresses.IGNORED_END, Role.EDITOR));
    }
}
