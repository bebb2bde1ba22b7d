package org.brevier.outbox;

import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.store.Writes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody says whether they want mail about briefings. */
@Controller
class OwnChoiceController {

    private final MuteRows mute;
    private final Couriers couriers;
    private final Writes writes;
    private final Flash flash;

    OwnChoiceController(MuteRows mute, Couriers couriers, Writes writes, Flash flash) {
        this.mute = mute;
        this.couriers = couriers;
        this.writes = writes;
        this.flash = flash;
    }

    @GetMapping(OutboxRoutes.OWN_CHOICE)
    ModelAndView show(Person person) {
        return new ModelAndView("outbox/own-choice")
                .addObject("wanted", !mute.contains(person.id()))
                .addObject("mail", couriers.find(MailCourier.DESTINATION).isPresent());
    }

    @PostMapping(OutboxRoutes.OWN_CHOICE)
    String change(@RequestParam(defaultValue = "false") boolean wanted, Person person, RedirectAttributes redirect) {
        writes.run(() -> {
            if (wanted) {
                mute.remove(person.id());
            } else {
                mute.add(person.id());
            }
        });
        flash.say(redirect, wanted ? "outbox.own.on" : "outbox.own.off");
        return "redirect:" + OutboxRoutes.OWN_CHOICE;
    }
}
