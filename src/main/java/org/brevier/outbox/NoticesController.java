package org.brevier.outbox;

import java.util.UUID;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where owners see who is told, what waits and what has failed. */
@Controller
class NoticesController {

    private static final int MOST = 100;

    private final DeliveryRows rows;
    private final Couriers couriers;
    private final Mending mending;
    private final Flash flash;

    NoticesController(DeliveryRows rows, Couriers couriers, Mending mending, Flash flash) {
        this.rows = rows;
        this.couriers = couriers;
        this.mending = mending;
        this.flash = flash;
    }

    @GetMapping(OutboxRoutes.NOTICES)
    ModelAndView show() {
        return new ModelAndView("outbox/notices")
                .addObject("told", couriers.all().stream().map(Told::of).toList())
                .addObject(
                        "failed", rows.list(true, MOST).stream().map(this::line).toList())
                .addObject("failedCount", rows.countFailed())
                .addObject(
                        "waiting",
                        rows.list(false, MOST).stream().map(this::line).toList())
                .addObject("waitingCount", rows.countWaiting());
    }

    /** Somebody who is told. */
    record Told(String name, String way) {

        static Told of(Courier courier) {
            return new Told(courier.label(), courier.way());
        }
    }

    /** @param to as people read it; empty where the settings do not name it any more */
    record Line(Delivery delivery, String to) {}

    private Line line(Delivery delivery) {
        return new Line(
                delivery,
                couriers.find(delivery.destination()).map(Courier::label).orElse(""));
    }

    @PostMapping(OutboxRoutes.AGAIN)
    String again(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        boolean done = mending.sendAgain(id, by);
        flash.say(redirect, done ? "outbox.done.again" : "outbox.done.nothing");
        return "redirect:" + OutboxRoutes.NOTICES;
    }

    @PostMapping(OutboxRoutes.END)
    String end(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        boolean done = mending.drop(id, by);
        flash.say(redirect, done ? "outbox.done.end" : "outbox.done.nothing");
        return "redirect:" + OutboxRoutes.NOTICES;
    }
}
