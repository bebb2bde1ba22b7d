package org.brevier.editing;

import java.util.UUID;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.PageDesk;
import org.brevier.briefing.PageOutcome;
import org.brevier.briefing.StandingPages;
import org.brevier.markdown.Comparison;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every text that a standing page had, and what each changed. */
@Controller
class PageHistoryController {

    private final StandingPageDesk desk;
    private final StandingPages pages;
    private final PageDesk acts;
    private final Flash flash;

    PageHistoryController(StandingPageDesk desk, StandingPages pages, PageDesk acts, Flash flash) {
        this.desk = desk;
        this.pages = pages;
        this.acts = acts;
        this.flash = flash;
    }

    /** @param of the revision that is held against the one before it; 0 for the list alone */
    @GetMapping(SiteDeskAddresses.PAGE_HISTORY)
    ModelAndView list(@PathVariable UUID id, @RequestParam(defaultValue = "0") int of) {
        var page = new ModelAndView("editing/page-history")
                .addObject("page", desk.open(id))
                .addObject("revisions", pages.revisions(id))
                .addObject("of", of);
        if (of > 1) {
            var older = desk.revision(id, of - 1).manuscript();
            page.addObject(
                    "difference", Comparison.of(older, desk.revision(id, of).manuscript()));
        }
        return page;
    }

    @PostMapping(SiteDeskAddresses.PAGE_RESTORATION)
    ModelAndView restore(@PathVariable UUID id, @PathVariable int number, Person person, RedirectAttributes redirect) {
        desk.open(id);
        desk.revision(id, number);
        switch (acts.restore(id, number, person.actor())) {
            case PageOutcome.Done done -> flash.say(redirect, "pages.done.restored", number);
            case PageOutcome.Refused refused ->
                flash.say(redirect, "pages.refused." + refused.why().label());
        }
        return new ModelAndView("redirect:" + SiteDeskAddresses.page(id));
    }
}
