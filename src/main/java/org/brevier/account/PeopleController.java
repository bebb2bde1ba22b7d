package org.brevier.account;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of everybody with an account, and the way to invite one more. */
@Controller
class PeopleController {

    private final People people;
    private final Invitations invitations;
    private final Letters letters;

    PeopleController(People people, Invitations invitations, Letters letters) {
        this.people = people;
        this.invitations = invitations;
        this.letters = letters;
    }

    /** As it was typed. */
    record Form(String name, String email, String role) {}

    @GetMapping(DeskAddresses.PEOPLE)
    ModelAndView list() {
        return new ModelAndView("account/people").addObject("people", people.all());
    }

    @GetMapping(DeskAddresses.NEW_PERSON)
    ModelAndView invite() {
        return page(new Form("", "", Role.WRITER.label()), new Problems());
    }

    /** The link is on the page that answers, and nowhere else. */
    @PostMapping(DeskAddresses.PEOPLE)
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            Person by) {
        var newName = Person.parseName(name);
        var newEmail = EmailAddress.parse(email);
        var newRole = Role.ofLabel(role);
        var problems = new Problems()
                .demand("name", newName.isPresent(), "person.name.wrong")
                .demand("email", newEmail.isPresent(), "person.email.wrong")
                .demand("role", newRole.isPresent(), "person.role.wrong");
        var link = problems.isEmpty()
                ? invitations.invite(newName.orElseThrow(), newEmail.orElseThrow(), newRole.orElseThrow(), by)
                : Optional.<PersonalLink>empty();
        return link.map(LinkPage::invitation)
                .orElseGet(() -> page(
                        new Form(name, email, role),
                        problems.isEmpty() ? problems.demand("email", false, "person.email.taken") : problems));
    }

    private ModelAndView page(Form form, Problems problems) {
        var page = new ModelAndView("account/person-new")
                .addObject("form", form)
                .addObject("roles", Role.values())
                .addObject("mail", letters.canBePosted())
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
