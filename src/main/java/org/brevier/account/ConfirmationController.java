package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brevier.account.SignIn.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody to say again who they are, and carries along the form that they had filled in. */
@Controller
class ConfirmationController {

    /** Where the address stands that the form was sent to, when a refusal leads here. */
    static final String SENT_TO = ConfirmationController.class.getName();

    private static final Set<String> NOT_CARRIED =
            Set.of(Confirmation.PASSWORD, Confirmation.KEY, SessionCsrfTokens.PARAMETER);

    private final Passkeys passkeys;
    private final Destination destination;

    ConfirmationController(Passkeys passkeys, Destination destination) {
        this.passkeys = passkeys;
        this.destination = destination;
    }

    /** A field of the form that waits. */
    record Carried(String name, String value) {}

    @GetMapping(DeskAddresses.CONFIRM)
    ModelAndView show(@RequestParam(defaultValue = "") String to, Person person) {
        return page(DeskAddresses.CONFIRM, List.of(new Carried("to", to)), person);
    }

    @PostMapping(DeskAddresses.CONFIRM)
    ModelAndView confirm(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Person person) {
        var outcome = Optional.ofNullable(request.getAttribute(Confirmation.OUTCOME));
        if (outcome.filter(Outcome.In.class::isInstance).isPresent()) {
            return new ModelAndView("redirect:" + destination.of(to, person));
        }
        var page = page(sentTo(request), carried(request), person);
        outcome.ifPresent(it -> say((Outcome) it, page));
        return page;
    }

    private static String sentTo(HttpServletRequest request) {
        return request.getAttribute(SENT_TO) instanceof String path ? path : DeskAddresses.CONFIRM;
    }

    /** A file cannot be carried; its form comes back to be filled in again. */
    private static List<Carried> carried(HttpServletRequest request) {
        var fields = new LinkedHashMap<>(request.getParameterMap());
        fields.keySet().removeAll(NOT_CARRIED);
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getValue()).map(value -> new Carried(field.getKey(), value)))
                .toList();
    }

    private ModelAndView page(String action, List<Carried> fields, Person person) {
        var page = new ModelAndView("account/confirm")
                .addObject("action", action)
                .addObject("fields", fields)
                .addObject("keys", !passkeys.of(person).isEmpty());
        page.setStatus(HttpStatus.OK);
        return page;
    }

    private static void say(Outcome outcome, ModelAndView page) {
        switch (outcome) {
            case Outcome.TooMany tooMany -> TooMany.on(page, tooMany.delay());
            case Outcome.Refused refused -> {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                page.addObject("refused", true);
            }
            case Outcome.In in -> page.setStatus(HttpStatus.OK);
            case Outcome.Half half -> page.setStatus(HttpStatus.OK);
        }
    }
}
