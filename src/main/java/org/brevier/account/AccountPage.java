package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one's own account, which several forms come back to. */
@Component
class AccountPage {

    private final OpenSessions sessions;
    private final SecondFactors secondFactors;
    private final Passkeys passkeys;

    AccountPage(OpenSessions sessions, SecondFactors secondFactors, Passkeys passkeys) {
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
    }

    record Form(String name, String email) {}

    ModelAndView of(Person person, HttpServletRequest request) {
        return new ModelAndView("account/account")
                .addObject("person", person)
                .addObject("form", new Form(person.name(), person.email().value()))
                .addObject("secondFactor", secondFactors.isOn(person))
                .addObject("codesLeft", secondFactors.recoveryCodesLeft(person))
                .addObject("passkeys", passkeys.of(person))
                .addObject("sessions", sessions.of(person, request.getSession()));
    }
}
