package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import org.brevier.account.DeskSession.Note;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own passkeys: another one, and the end of one. */
@Controller
class OwnPasskeysController {

    private final Passkeys passkeys;
    private final AccountPage page;
    private final Flash flash;

    OwnPasskeysController(Passkeys passkeys, AccountPage page, Flash flash) {
        this.passkeys = passkeys;
        this.page = page;
        this.flash = flash;
    }

    @PostMapping(path = DeskAddresses.OWN_PASSKEY_CHALLENGE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String challenge(Person person, HttpServletRequest request) {
        var question = passkeys.askForNewKey(person);
        new DeskSession(request.getSession()).leave(Note.CHALLENGE, question.challenge());
        return question.json();
    }

    @PostMapping(DeskAddresses.OWN_PASSKEYS)
    ModelAndView add(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String answer,
            Person person,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String challenge =
                new DeskSession(request.getSession()).take(Note.CHALLENGE).orElse("");
        var name = Person.parseName(label);
        if (name.isEmpty()) {
            return again(person, request, "passkey.label.wrong");
        }
        if (!passkeys.add(person, challenge, answer, name.get())) {
            return again(person, request, "passkey.refused");
        }
        flash.say(redirect, "passkey.added", name.get());
        return new ModelAndView("redirect:" + DeskAddresses.ACCOUNT);
    }

    private ModelAndView again(Person person, HttpServletRequest request, String key) {
        var again = page.of(person, request)
                .addObject(
                        "problems", new Problems().demand("label", false, key).byField());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping(DeskAddresses.OWN_PASSKEY_END)
    String remove(@PathVariable String key, Person person, RedirectAttributes redirect) {
        if (!passkeys.remove(person, key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.say(redirect, "passkey.removed");
        return "redirect:" + DeskAddresses.ACCOUNT;
    }
}
