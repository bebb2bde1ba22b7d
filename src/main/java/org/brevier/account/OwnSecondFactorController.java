package org.brevier.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.brevier.account.DeskSession.Note;
import org.brevier.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second factor for oneself: set up by scanning a picture, and ended again. Recovery codes are shown once, on the page that answers. */
@Controller
class OwnSecondFactorController {

    private final SecondFactors secondFactors;
    private final Site site;
    private final Flash flash;

    OwnSecondFactorController(SecondFactors secondFactors, Site site, Flash flash) {
        this.secondFactors = secondFactors;
        this.site = site;
        this.flash = flash;
    }

    @GetMapping(DeskAddresses.OWN_SECOND_FACTOR)
    ModelAndView show(Person person, HttpServletRequest request) {
        if (secondFactors.isOn(person)) {
            return new ModelAndView("redirect:" + DeskAddresses.ACCOUNT);
        }
        String secret = SecondFactors.newSecret();
        new DeskSession(request.getSession()).leave(Note.NEW_SECRET, secret);
        return page(person, secret, new Problems());
    }

    @PostMapping(DeskAddresses.OWN_SECOND_FACTOR)
    ModelAndView turnOn(@RequestParam(defaultValue = "") String code, Person person, HttpServletRequest request) {
        var session = new DeskSession(request.getSession());
        var secret = session.read(Note.NEW_SECRET);
        if (secret.isEmpty()) {
            return new ModelAndView("redirect:" + DeskAddresses.OWN_SECOND_FACTOR);
        }
        var codes = secondFactors.turnOn(person, secret.get(), code);
        if (codes.isEmpty()) {
            return page(person, secret.get(), new Problems().demand("code", false, "second-factor.code.wrong"));
        }
        session.take(Note.NEW_SECRET);
        return codes(codes);
    }

    private ModelAndView page(Person person, String secret, Problems problems) {
        var page = new ModelAndView("account/second-factor-new")
                .addObject("secret", secret.replaceAll("(.{4})(?=.)", "$1 "))
                .addObject("picture", QrPicture.of(SetUpAddress.of(site.title(), person.email(), secret)))
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping(DeskAddresses.OWN_RECOVERY_CODES)
    ModelAndView renewCodes(Person person) {
        var codes = secondFactors.renewCodes(person);
        return codes.isEmpty() ? new ModelAndView("redirect:" + DeskAddresses.ACCOUNT) : codes(codes);
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("account/recovery-codes").addObject("codes", codes);
    }

    @PostMapping(DeskAddresses.OWN_SECOND_FACTOR_END)
    String turnOff(Person person, RedirectAttributes redirect) {
        secondFactors.turnOff(person, person);
        flash.say(redirect, "second-factor.off");
        return "redirect:" + DeskAddresses.ACCOUNT;
    }
}
