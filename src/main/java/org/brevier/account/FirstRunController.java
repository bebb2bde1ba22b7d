package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the first owner takes the site over; there is none once somebody has. */
@Controller
class FirstRunController {

    private final SiteClaim claim;
    private final Sessions sessions;
    private final Destination destination;
    private final Flash flash;

    FirstRunController(SiteClaim claim, Sessions sessions, Destination destination, Flash flash) {
        this.claim = claim;
        this.sessions = sessions;
        this.destination = destination;
        this.flash = flash;
    }

    /** As it was typed, without the password, which is typed again. */
    record Form(String token, String name, String email) {}

    @GetMapping(DeskAddresses.FIRST_RUN)
    ModelAndView show(@RequestParam(defaultValue = "") String token) {
        if (!claim.isOpenWith(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(new Form(token, "", ""), new Problems());
    }

    @PostMapping(DeskAddresses.FIRST_RUN)
    ModelAndView take(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!claim.isOpenWith(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var problems = new Problems()
                .demand("name", Person.parseName(name).isPresent(), "person.name.wrong")
                .demand("email", EmailAddress.parse(email).isPresent(), "person.email.wrong")
                .note(
                        "password",
                        PasswordRule.check(password, List.of(name, email)).map(PasswordRule.Fault::key));
        if (!problems.isEmpty()) {
            return page(new Form(token, name, email), problems);
        }
        var owner = claim.claim(token, owner(name, email, password))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sessions.begin(request, owner);
        flash.say(redirect, "first-run.done", owner.name());
        return new ModelAndView("redirect:" + destination.of("", owner));
    }

    private static SiteClaim.Owner owner(String name, String email, String password) {
        return new SiteClaim.Owner(
                Person.parseName(name).orElseThrow(), EmailAddress.parse(email).orElseThrow(), password);
    }

    private static ModelAndView page(Form form, Problems problems) {
        var page =
                new ModelAndView("account/first-run").addObject("form", form).addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
