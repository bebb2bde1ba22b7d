package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.brevier.account.SignIn.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The door of the desk. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final SiteClaim claim;
    private final Sessions sessions;
    private final KnownBrowsers known;
    private final Destination destination;
    private final Flash flash;

    SignInController(
            SignIn signIn,
            SiteClaim claim,
            Sessions sessions,
            KnownBrowsers known,
            Destination destination,
            Flash flash) {
        this.signIn = signIn;
        this.claim = claim;
        this.sessions = sessions;
        this.known = known;
        this.destination = destination;
        this.flash = flash;
    }

    @GetMapping(DeskAddresses.SIGN_IN)
    ModelAndView show(@RequestParam(defaultValue = "") String to) {
        return page(to, "").addObject("unclaimed", claim.isOpen());
    }

    @PostMapping(DeskAddresses.SIGN_IN)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.byPassword(email, password, known.network(request, email))) {
            case Outcome.In in -> {
                sessions.begin(request, in.person());
                known.remember(in.person(), response);
                yield new ModelAndView("redirect:" + destination.of(to, in.person()));
            }
            case Outcome.Half half -> {
                sessions.beginHalf(request, half.person());
                yield new ModelAndView("redirect:" + DeskAddresses.secondFactor(to));
            }
            case Outcome.Refused refused -> refused(page(to, email));
            case Outcome.TooMany tooMany -> TooMany.on(page(to, email), tooMany.delay());
        };
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("refused", true);
    }

    private static ModelAndView page(String to, String email) {
        return new ModelAndView("account/sign-in").addObject("to", to).addObject("email", email);
    }

    @PostMapping(DeskAddresses.SIGN_OUT)
    String leave(HttpServletRequest request, Person person, RedirectAttributes redirect) {
        signIn.recordLeaving(person);
        sessions.end(request);
        flash.say(redirect, "sign-out.done");
        return "redirect:" + DeskAddresses.SIGN_IN;
    }
}
