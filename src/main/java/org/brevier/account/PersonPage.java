package org.brevier.account;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one person, which several forms come back to. */
@Component
class PersonPage {

    private final People people;
    private final SecondFactors secondFactors;

    PersonPage(People people, SecondFactors secondFactors) {
        this.people = people;
        this.secondFactors = secondFactors;
    }

    record Form(String name, String email, String role) {}

    /** @throws ResponseStatusException with 404 for an id that is nobody's */
    Person person(UUID id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ModelAndView of(Person person, Person by) {
        return new ModelAndView("account/person")
                .addObject("person", person)
                .addObject(
                        "form",
                        new Form(
                                person.name(),
                                person.email().value(),
                                person.role().label()))
                .addObject("roles", Role.values())
                .addObject("isSelf", person.id().equals(by.id()))
                .addObject("secondFactor", secondFactors.isOn(person))
                .addObject("heirs", heirs(person));
    }

    /** Those who could take the person's drafts over. */
    List<Person> heirs(Person person) {
        return people.all().stream()
                .filter(Person::isActive)
                .filter(it -> !it.id().equals(person.id()))
                .toList();
    }
}
