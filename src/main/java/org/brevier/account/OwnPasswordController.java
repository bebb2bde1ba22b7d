package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.brevier.account.SignIn.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another password for oneself. The form asks for the present one itself, and every other session ends. */
@Controller
class OwnPasswordController {

    private final SignIn signIn;
    private final OwnAccount account;
    private final Sessions sessions;
    private final AccountPage page;
    private final Flash flash;

    OwnPasswordController(SignIn signIn, OwnAccount account, Sessions sessions, AccountPage page, Flash flash) {
        this.signIn = signIn;
        this.account = account;
        this.sessions = sessions;
        this.page = page;
        this.flash = flash;
    }

    @PostMapping(DeskAddresses.OWN_PASSWORD)
    ModelAndView change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            Person person,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var fault = PasswordRule.check(
                password, List.of(person.name(), person.email().value()));
        var problems = new Problems().note("password", fault.map(PasswordRule.Fault::key));
        return switch (signIn.again(person, present, Network.of(request.getRemoteAddr()))) {
            case Outcome.TooMany tooMany -> TooMany.on(page.of(person, request), tooMany.delay());
            case Outcome.Refused refused -> again(person, request, problems.demand("present", false, "password.wrong"));
            case Outcome.Half half -> again(person, request, problems);
            case Outcome.In in -> {
                if (!problems.isEmpty()) {
                    yield again(person, request, problems);
                }
                sessions.begin(request, account.changePassword(person, password));
                flash.say(redirect, "account.password.changed");
                yield new ModelAndView("redirect:" + DeskAddresses.ACCOUNT);
            }
        };
    }

    private ModelAndView again(Person person, HttpServletRequest request, Problems problems) {
        var again = page.of(person, request).addObject("problems", problems.byField());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
