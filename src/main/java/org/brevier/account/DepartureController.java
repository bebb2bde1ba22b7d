package org.brevier.account;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody leaves the desk, or returns, or their drafts become another's. */
@Controller
class DepartureController {

    private final Departures departures;
    private final PersonPage page;
    private final Flash flash;

    DepartureController(Departures departures, PersonPage page, Flash flash) {
        this.departures = departures;
        this.page = page;
        this.flash = flash;
    }

    @PostMapping(DeskAddresses.DEPARTURE)
    ModelAndView deactivate(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        var person = page.person(id);
        if (id.equals(by.id())) {
            return refused(person, by, "people.deactivate.self");
        }
        return answer(
                departures.deactivate(person, by),
                person,
                by,
                () -> flash.offerUndo(redirect, path(DeskAddresses.RETURN, id), "people.deactivated", person.name()));
    }

    @PostMapping(DeskAddresses.RETURN)
    ModelAndView reactivate(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        var person = page.person(id);
        return answer(
                departures.reactivate(person, by),
                person,
                by,
                () -> flash.say(redirect, "people.reactivated", person.name()));
    }

    private ModelAndView answer(Changed changed, Person person, Person by, Runnable say) {
        return switch (changed) {
            case Changed.Done done -> {
                say.run();
                yield new ModelAndView("redirect:" + DeskAddresses.person(person.id()));
            }
            case Changed.LastOwner last -> refused(person, by, "people.last-owner");
            case Changed.EmailTaken taken -> refused(person, by, "person.email.taken");
            case Changed.Stale stale -> refused(person, by, "person.stale");
        };
    }

    private ModelAndView refused(Person person, Person by, String key) {
        var page = this.page.of(person, by).addObject("refusal", key);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping(DeskAddresses.DRAFTS)
    ModelAndView handOver(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String to, Person by, RedirectAttributes redirect) {
        var person = page.person(id);
        var heir = page.heirs(person).stream()
                .filter(it -> it.id().toString().equals(to))
                .findFirst();
        if (heir.isEmpty()) {
            return refused(person, by, "people.heir.wrong");
        }
        departures.handOver(person, heir.get(), by);
        flash.say(redirect, "people.handed-over", person.name(), heir.get().name());
        return new ModelAndView("redirect:" + DeskAddresses.person(id));
    }

    private static String path(String pattern, UUID id) {
        return pattern.replace("{id}", id.toString());
    }
}
