package org.brevier.editing;

import java.util.List;
import java.util.Map;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.briefing.SiteMenu;
import org.brevier.briefing.published.PublishedMenu;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The menu of the public site: what is in it, in which order, and where. */
@Controller
class MenuController {

    private final SiteMenu menu;
    private final PublishedMenu published;
    private final MenuLines lines;
    private final Flash flash;

    MenuController(SiteMenu menu, PublishedMenu published, MenuLines lines, Flash flash) {
        this.menu = menu;
        this.published = published;
        this.lines = lines;
        this.flash = flash;
    }

    @GetMapping(SiteDeskAddresses.MENU)
    ModelAndView show() {
        return page(present(), new Problems());
    }

    /** Where nobody arranged the menu, the usual one. */
    private MenuForm present() {
        var present = menu.present();
        return MenuForm.of(present.version(), present.entries().isEmpty() ? published.usual() : present.entries());
    }

    @PostMapping(SiteDeskAddresses.MENU)
    ModelAndView arrange(@RequestParam Map<String, String> typed, Person person, RedirectAttributes redirect) {
        var form = MenuForm.of(typed);
        var problems = form.problems();
        if (problems.isEmpty()) {
            if (menu.arrange(new SiteMenu.Arrangement(form.version(), form.entries()), person.actor())) {
                flash.say(redirect, form.entries().isEmpty() ? "navigation.done.usual" : "navigation.done");
                return new ModelAndView("redirect:" + SiteDeskAddresses.MENU);
            }
            problems.demand("version", false, "navigation.stale");
        }
        return page(form, problems);
    }

    /** Back to the usual menu. */
    @PostMapping(SiteDeskAddresses.MENU_END)
    ModelAndView end(Person person, RedirectAttributes redirect) {
        boolean done = menu.arrange(new SiteMenu.Arrangement(menu.present().version(), List.of()), person.actor());
        flash.say(redirect, done ? "navigation.done.usual" : "navigation.again");
        return new ModelAndView("redirect:" + SiteDeskAddresses.MENU);
    }

    private ModelAndView page(MenuForm form, Problems problems) {
        boolean stale = problems.byField().containsKey("version");
        var page = new ModelAndView("editing/menu")
                .addObject("form", form)
                .addObject("lines", lines.of(form))
                .addObject("choices", lines.choices(form))
                .addObject("present", stale ? lines.of(present()) : List.of())
                .addObject("version", stale ? menu.present().version() : form.version())
                .addObject("arranged", !menu.present().entries().isEmpty())
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
