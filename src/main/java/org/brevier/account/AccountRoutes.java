package org.brevier.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what of what concerns people and sign-in. */
@Configuration(proxyBeanMethods = false)
class AccountRoutes {

    private static final int AFTER_THE_TEXTS = 100;

    @Bean
    DeskMenuItem peopleItem() {
        return new DeskMenuItem("people.title", DeskAddresses.PEOPLE, AFTER_THE_TEXTS, Role.OWNER);
    }

    @Bean
    DeskRoutes rightsAtTheDoor() {
        return DeskRoutes.of(
                DeskRoute.open("GET", DeskAddresses.SIGN_IN),
                DeskRoute.open("POST", DeskAddresses.SIGN_IN),
                DeskRoute.open("GET", DeskAddresses.SECOND_FACTOR),
                DeskRoute.open("POST", DeskAddresses.SECOND_FACTOR),
                DeskRoute.open("POST", DeskAddresses.PASSKEY),
                DeskRoute.open("POST", DeskAddresses.PASSKEY_CHALLENGE),
                DeskRoute.open("GET", DeskAddresses.FIRST_RUN),
                DeskRoute.open("POST", DeskAddresses.FIRST_RUN),
                DeskRoute.open("GET", DeskAddresses.JOIN),
                DeskRoute.open("POST", DeskAddresses.JOIN),
                DeskRoute.open("GET", DeskAddresses.FORGOT),
                DeskRoute.open("POST", DeskAddresses.FORGOT),
                DeskRoute.open("GET", DeskAddresses.RESET),
                DeskRoute.open("POST", DeskAddresses.RESET));
    }

    @Bean
    DeskRoutes rightsToOnesOwnAccount() {
        return DeskRoutes.of(
                new DeskRoute("POST", DeskAddresses.SIGN_OUT, Role.WRITER),
                new DeskRoute("GET", DeskAddresses.CONFIRM, Role.WRITER),
                new DeskRoute("POST", DeskAddresses.CONFIRM, Role.WRITER),
                new DeskRoute("GET", DeskAddresses.ACCOUNT, Role.WRITER),
                new DeskRoute("POST", DeskAddresses.ACCOUNT, Role.WRITER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.OWN_PASSWORD, Role.WRITER),
                new DeskRoute("POST", DeskAddresses.OWN_SESSION, Role.WRITER),
                new DeskRoute("POST", DeskAddresses.OWN_SESSIONS, Role.WRITER),
                new DeskRoute("GET", DeskAddresses.OWN_SECOND_FACTOR, Role.WRITER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.OWN_SECOND_FACTOR, Role.WRITER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.OWN_SECOND_FACTOR_END, Role.WRITER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.OWN_RECOVERY_CODES, Role.WRITER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.OWN_PASSKEYS, Role.WRITER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.OWN_PASSKEY_CHALLENGE, Role.WRITER),
                new DeskRoute("POST", DeskAddresses.OWN_PASSKEY_END, Role.WRITER).confirmedFirst());
    }

    @Bean
    DeskRoutes rightsToPeople() {
        return DeskRoutes.of(
                new DeskRoute("GET", DeskAddresses.PEOPLE, Role.OWNER),
                new DeskRoute("GET", DeskAddresses.NEW_PERSON, Role.OWNER),
                new DeskRoute("GET", DeskAddresses.PERSON, Role.OWNER),
                new DeskRoute("POST", DeskAddresses.PEOPLE, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.PERSON, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.DEPARTURE, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.RETURN, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.DRAFTS, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.INVITATION, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.RESET_LINK, Role.OWNER).confirmedFirst(),
                new DeskRoute("POST", DeskAddresses.SECOND_FACTOR_END, Role.OWNER).confirmedFirst());
    }
}
