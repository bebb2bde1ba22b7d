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

/** The page on which somebody who was invited chooses a password, and is in. */
@Controller
class JoinController {

    private final Invitations invitations;
    private final Sessions sessions;
    private final Destination destination;
    private final Flash flash;

    JoinController(Invitations invitations, Sessions sessions, Destination destination, Flash flash) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.destination = destination;
        this.flash = flash;
    }

    @GetMapping(DeskAddresses.JOIN)
    ModelAndView show(@PathVariable String token) {
        return invitations
                .invited(token)
                .map(person -> page(token, person, person.name(), new Problems()))
                .orElseGet(DeadLink::page);
    }

    @PostMapping(DeskAddresses.JOIN)
    ModelAndView join(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var invited = invitations.invited(token);
        if (invited.isEmpty()) {
            return DeadLink.page();
        }
        var newName = Person.parseName(name);
        var fault =
                PasswordRule.check(password, List.of(name, invited.get().email().value()));
        var problems = new Problems()
                .demand("name", newName.isPresent(), "person.name.wrong")
                .note("password", fault.map(PasswordRule.Fault::key));
        if (!problems.isEmpty()) {
            return page(token, invited.get(), name, problems);
        }
        return invitations
                .join(token, newName.orElseThrow(), password)
                .map(person -> welcome(person, request, redirect))
                .orElseGet(DeadLink::page);
    }

    private ModelAndView welcome(Person person, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.begin(request, person);
        flash.say(redirect, "join.done", person.name());
        return new ModelAndView("redirect:" + destination.of("", person));
    }

    private static ModelAndView page(String token, Person person, String name, Problems problems) {
        var page = new ModelAndView("account/join")
                .addObject("token", token)
                .addObject("email", person.email().value())
                .addObject("role", person.role())
                .addObject("name", name)
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
