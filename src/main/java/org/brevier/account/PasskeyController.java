package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import org.brevier.account.DeskSession.Note;
import org.brevier.account.SignIn.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The door for those who carry a key. */
@Controller
class PasskeyController {

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Destination destination;

    PasskeyController(SignIn signIn, Passkeys passkeys, Sessions sessions, Destination destination) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.destination = destination;
    }

    @PostMapping(path = DeskAddresses.PASSKEY_CHALLENGE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(HttpServletRequest request) {
        var question = passkeys.askForKey();
        new DeskSession(request.getSession()).leave(Note.CHALLENGE, question.challenge());
        return question.json();
    }

    @PostMapping(DeskAddresses.PASSKEY)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        String challenge =
                new DeskSession(request.getSession()).take(Note.CHALLENGE).orElse("");
        return switch (signIn.byPasskey(challenge, answer, Network.of(request.getRemoteAddr()))) {
            case Outcome.In in -> {
                sessions.begin(request, in.person());
                yield new ModelAndView("redirect:" + destination.of(to, in.person()));
            }
            case Outcome.Half half -> refused(to);
            case Outcome.Refused refused -> refused(to);
            case Outcome.TooMany tooMany -> TooMany.on(page(to), tooMany.delay());
        };
    }

    private static ModelAndView refused(String to) {
        var page = page(to).addObject("keyRefused", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(String to) {
        return new ModelAndView("account/sign-in").addObject("to", to).addObject("email", "");
    }
}
