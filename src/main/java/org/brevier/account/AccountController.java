package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody sees their own account, and says what they are called. */
@Controller
class AccountController {

    private final People people;
    private final AccountPage page;
    private final Flash flash;

    AccountController(People people, AccountPage page, Flash flash) {
        this.people = people;
        this.page = page;
        this.flash = flash;
    }

    @GetMapping(DeskAddresses.ACCOUNT)
    ModelAndView show(Person person, HttpServletRequest request) {
        return page.of(person, request);
    }

    @PostMapping(DeskAddresses.ACCOUNT)
    ModelAndView change(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Person person,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var newName = Person.parseName(name);
        var newEmail = EmailAddress.parse(email);
        var problems = new Problems()
                .demand("name", newName.isPresent(), "person.name.wrong")
                .demand("email", newEmail.isPresent(), "person.email.wrong");
        if (problems.isEmpty()) {
            var changed = people.change(person, newName.orElseThrow(), newEmail.orElseThrow(), person.role(), person);
            switch (changed) {
                case Changed.Done done -> {
                    flash.say(redirect, "account.changed");
                    return new ModelAndView("redirect:" + DeskAddresses.ACCOUNT);
                }
                case Changed.EmailTaken taken -> problems.demand("email", false, "person.email.taken");
                case Changed.LastOwner last -> problems.demand("name", false, "person.stale");
                case Changed.Stale stale -> problems.demand("name", false, "person.stale");
            }
        }
        var again = page.of(person, request)
                .addObject("form", new AccountPage.Form(name, email))
                .addObject("problems", problems.byField());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
