package org.brevier.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what of what concerns people and sign-in. */
@Configuration(proxyBeanMethods = false)
class AccountRoutes {

    @Bean
    DeskRoutes rightsOfAccounts() {
        return DeskRoutes.of(
                DeskRoute.open("GET", DeskAddresses.SIGN_IN),
                DeskRoute.open("POST", DeskAddresses.SIGN_IN),
                DeskRoute.open("GET", DeskAddresses.FIRST_RUN),
                DeskRoute.open("POST", DeskAddresses.FIRST_RUN),
                new DeskRoute("POST", DeskAddresses.SIGN_OUT, Role.WRITER),
                new DeskRoute("GET", DeskAddresses.ACCOUNT, Role.WRITER));
    }
}
