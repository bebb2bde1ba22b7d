package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of one's own sessions: of one on a machine left behind, or of all of them. */
@Controller
class OwnSessionsController {

    private final OwnAccount account;
    private final Sessions sessions;
    private final Flash flash;

    OwnSessionsController(OwnAccount account, Sessions sessions, Flash flash) {
        this.account = account;
        this.sessions = sessions;
        this.flash = flash;
    }

    @PostMapping(DeskAddresses.OWN_SESSION)
    String end(@PathVariable String key, Person person, RedirectAttributes redirect) {
        if (!account.endSession(person, key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.say(redirect, "account.session.ended");
        return "redirect:" + DeskAddresses.ACCOUNT;
    }

    @PostMapping(DeskAddresses.OWN_SESSIONS)
    String endAll(Person person, HttpServletRequest request, RedirectAttributes redirect) {
        account.endSessions(person);
        sessions.end(request);
        flash.say(redirect, "account.sessions.ended");
        return "redirect:" + DeskAddresses.SIGN_IN;
    }
}
