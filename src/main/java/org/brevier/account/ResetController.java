package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages for those who have forgotten their password. */
@Controller
class ResetController {

    private final PasswordReset reset;
    private final Letters letters;
    private final Throttle throttle;
    private final Flash flash;

    ResetController(PasswordReset reset, Letters letters, Throttle throttle, Flash flash) {
        this.reset = reset;
        this.letters = letters;
        this.throttle = throttle;
        this.flash = flash;
    }

    @GetMapping(DeskAddresses.FORGOT)
    ModelAndView forgot() {
        return forgotPage("");
    }

    /** The same answer for an address that nobody has: it says what happens if somebody has it. */
    @PostMapping(DeskAddresses.FORGOT)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, RedirectAttributes redirect) {
        if (EmailAddress.parse(email).isEmpty()) {
            var page = forgotPage(email)
                    .addObject(
                            "problems",
                            new Problems()
                                    .demand("email", false, "person.email.wrong")
                                    .byField());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var wait = throttle.tryOnce("forgot " + email, Network.of(request.getRemoteAddr()));
        if (wait.isPresent()) {
            return TooMany.on(forgotPage(email), wait.get());
        }
        reset.ask(email);
        flash.say(redirect, letters.canBePosted() ? "forgot.posted" : "forgot.noted");
        return new ModelAndView("redirect:" + DeskAddresses.SIGN_IN);
    }

    private ModelAndView forgotPage(String email) {
        return new ModelAndView("account/forgot").addObject("email", email).addObject("mail", letters.canBePosted());
    }

    @GetMapping(DeskAddresses.RESET)
    ModelAndView show(@PathVariable String token) {
        return reset.person(token).isPresent() ? page(token, new Problems()) : DeadLink.page();
    }

    @PostMapping(DeskAddresses.RESET)
    ModelAndView reset(
            @PathVariable String token, @RequestParam(defaultValue = "") String password, RedirectAttributes redirect) {
        var person = reset.person(token);
        if (person.isEmpty()) {
            return DeadLink.page();
        }
        var known = List.of(person.get().name(), person.get().email().value());
        var problems = new Problems()
                .note("password", PasswordRule.check(password, known).map(PasswordRule.Fault::key));
        if (!problems.isEmpty()) {
            return page(token, problems);
        }
        if (reset.reset(token, password).isEmpty()) {
            return DeadLink.page();
        }
        flash.say(redirect, "reset.done");
        return new ModelAndView("redirect:" + DeskAddresses.SIGN_IN);
    }

    private static ModelAndView page(String token, Problems problems) {
        var page =
                new ModelAndView("account/reset").addObject("token", token).addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
