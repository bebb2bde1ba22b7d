package org.brevier.editing;

import java.util.UUID;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.PageDesk;
import org.brevier.briefing.PageSaving;
import org.brevier.briefing.StandingPage;
import org.brevier.markdown.TypedText;
import org.brevier.markdown.Unreadable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A standing page in its editor. */
@Controller
class PageController {

    private final StandingPageDesk pages;
    private final PageDesk desk;
    private final Flash flash;

    PageController(StandingPageDesk pages, PageDesk desk, Flash flash) {
        this.pages = pages;
        this.desk = desk;
        this.flash = flash;
    }

    @GetMapping(SiteDeskAddresses.PAGE)
    ModelAndView show(@PathVariable UUID id) {
        return pages.of(pages.open(id));
    }

    /** @param revision the number of the one that the work on the text began from */
    @PostMapping(SiteDeskAddresses.PAGE)
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam int revision,
            Person person,
            RedirectAttributes redirect) {
        var page = pages.open(id);
        try {
            var before = pages.revision(id, page.revision()).manuscript();
            return switch (desk.save(id, revision, TypedText.over(before, text), person.actor())) {
                case PageSaving.Saved saved -> saved(saved.page(), "pages.done.saved", redirect);
                case PageSaving.Merged merged -> saved(merged.page(), "pages.done.merged", redirect);
                case PageSaving.Clashed clashed -> clashed(clashed, text);
                case PageSaving.Binned binned ->
                    pages.refused(page, revision, text).addObject("refusal", "pages.refused.in-bin");
            };
        } catch (Unreadable e) {
            return pages.refused(page, revision, text).addObject("unreadable", e.reason());
        }
    }

    private ModelAndView saved(StandingPage page, String key, RedirectAttributes redirect) {
        flash.say(redirect, key, page.revision());
        return new ModelAndView("redirect:" + SiteDeskAddresses.page(page.id()));
    }

    /** Both texts: whoever saves again has seen the other one. */
    private ModelAndView clashed(PageSaving.Clashed clash, String text) {
        return pages.refused(clash.page(), clash.page().revision(), text)
                .addObject("theirs", clash.theirs().text());
    }
}
