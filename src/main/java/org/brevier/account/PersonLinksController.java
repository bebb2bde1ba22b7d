package org.brevier.account;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an owner does for somebody who cannot come in: a new link, or the end of a second factor that is lost. */
@Controller
class PersonLinksController {

    private final Invitations invitations;
    private final PasswordReset reset;
    private final SecondFactors secondFactors;
    private final PersonPage page;
    private final Flash flash;

    PersonLinksController(
            Invitations invitations, PasswordReset reset, SecondFactors secondFactors, PersonPage page, Flash flash) {
        this.invitations = invitations;
        this.reset = reset;
        this.secondFactors = secondFactors;
        this.page = page;
        this.flash = flash;
    }

    @PostMapping(DeskAddresses.INVITATION)
    ModelAndView invite(@PathVariable UUID id, Person by) {
        return invitations
                .renew(page.person(id), by)
                .map(LinkPage::invitation)
                .orElseThrow(PersonLinksController::noSuchWay);
    }

    @PostMapping(DeskAddresses.RESET_LINK)
    ModelAndView reset(@PathVariable UUID id, Person by) {
        return reset.make(page.person(id), by).map(LinkPage::reset).orElseThrow(PersonLinksController::noSuchWay);
    }

    /** Somebody who has joined cannot join again, and somebody who is not active has no password to forget. */
    private static ResponseStatusException noSuchWay() {
        return new ResponseStatusException(HttpStatus.CONFLICT);
    }

    @PostMapping(DeskAddresses.SECOND_FACTOR_END)
    String endSecondFactor(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        var person = page.person(id);
        secondFactors.turnOff(person, by);
        flash.say(redirect, "people.second-factor.off", person.name());
        return "redirect:" + DeskAddresses.person(id);
    }
}
