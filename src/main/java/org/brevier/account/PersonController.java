package org.brevier.account;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person, as an owner sees and changes them. */
@Controller
class PersonController {

    private final People people;
    private final PersonPage page;
    private final Destination destination;
    private final Flash flash;

    PersonController(People people, PersonPage page, Destination destination, Flash flash) {
        this.people = people;
        this.page = page;
        this.destination = destination;
        this.flash = flash;
    }

    @GetMapping(DeskAddresses.PERSON)
    ModelAndView show(@PathVariable UUID id, Person by) {
        return page.of(page.person(id), by);
    }

    /** @param version of the account that the form was filled in about */
    @PostMapping(DeskAddresses.PERSON)
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "0") long version,
            Person by,
            RedirectAttributes redirect) {
        var person = page.person(id);
        var newName = Person.parseName(name);
        var newEmail = EmailAddress.parse(email);
        var newRole = Role.ofLabel(role);
        var problems = new Problems()
                .demand("name", newName.isPresent(), "person.name.wrong")
                .demand("email", newEmail.isPresent(), "person.email.wrong")
                .demand("role", newRole.isPresent(), "person.role.wrong")
                .demand("name", version == person.version(), "person.stale");
        if (problems.isEmpty()) {
            var changed =
                    people.change(person, newName.orElseThrow(), newEmail.orElseThrow(), newRole.orElseThrow(), by);
            switch (changed) {
                case Changed.Done done -> {
                    flash.say(redirect, "people.changed", done.person().name());
                    return new ModelAndView("redirect:" + back(done.person(), by));
                }
                case Changed.EmailTaken taken -> problems.demand("email", false, "person.email.taken");
                case Changed.LastOwner last -> problems.demand("role", false, "people.last-owner");
                case Changed.Stale stale -> problems.demand("name", false, "person.stale");
            }
        }
        var again = page.of(person, by)
                .addObject("form", new PersonPage.Form(name, email, role))
                .addObject("problems", problems.byField());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** An owner who gives the site away is an owner no more. */
    private String back(Person changed, Person by) {
        return changed.id().equals(by.id()) && !changed.reaches(Role.OWNER)
                ? destination.of("", changed)
                : DeskAddresses.PEOPLE;
    }
}
