package org.brevier.editing;

import java.util.Map;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.briefing.HouseRules;
import org.brevier.settings.StoredSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the site is called, what it looks like, and how strict its house style is. */
@Controller
class SettingsController {

    private final SettingsPage page;
    private final SettingsInForce inForce;
    private final StoredSettings stored;
    private final HouseRules rules;
    private final Flash flash;

    SettingsController(
            SettingsPage page, SettingsInForce inForce, StoredSettings stored, HouseRules rules, Flash flash) {
        this.page = page;
        this.inForce = inForce;
        this.stored = stored;
        this.rules = rules;
        this.flash = flash;
    }

    @GetMapping(SiteDeskAddresses.SETTINGS)
    ModelAndView show() {
        return page.of(page.present(), new Problems());
    }

    @PostMapping(SiteDeskAddresses.SETTINGS)
    ModelAndView save(@RequestParam Map<String, String> typed, Person person, RedirectAttributes redirect) {
        var present = inForce.present();
        var form = SettingsForm.of(typed, present);
        var problems = form.problems();
        if (problems.isEmpty()) {
            var settings = form.over(stored.all(), present, inForce.social());
            if (!rules.allow(settings)) {
                problems.demand("checks", false, "settings.wrong.range");
            } else if (stored.replace(form.version(), settings, person.actor())) {
                flash.say(redirect, "settings.done");
                return new ModelAndView("redirect:" + SiteDeskAddresses.SETTINGS);
            } else {
                problems.demand("version", false, "settings.stale");
            }
        }
        return page.of(form, problems);
    }
}
