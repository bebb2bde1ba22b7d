package org.brevier.editing;

import java.util.UUID;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.PageDesk;
import org.brevier.briefing.PageOutcome;
import org.brevier.briefing.StandingPage;
import org.brevier.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A standing page goes to readers, gets another address, or goes away from them. */
@Controller
class PagePublicationController {

    private final StandingPageDesk pages;
    private final PageDesk desk;
    private final Flash flash;

    PagePublicationController(StandingPageDesk pages, PageDesk desk, Flash flash) {
        this.pages = pages;
        this.desk = desk;
        this.flash = flash;
    }

    /** @param revision that is to be seen */
    @PostMapping(SiteDeskAddresses.PAGE_PUBLICATION)
    ModelAndView publish(
            @PathVariable UUID id, @RequestParam int revision, Person person, RedirectAttributes redirect) {
        pages.open(id);
        return answer(id, desk.publish(id, revision, person.actor()), "pages.done.published", redirect);
    }

    @PostMapping(SiteDeskAddresses.PAGE_PUBLICATION_END)
    ModelAndView unpublish(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        var before = pages.open(id);
        var outcome = desk.unpublish(id, person.actor());
        return before.isChanged()
                ? answer(id, outcome, "pages.done.unpublished", redirect)
                : answer(id, outcome, "pages.done.unpublished", publication(before), redirect);
    }

    private static String publication(StandingPage page) {
        return SiteDeskAddresses.PAGE_PUBLICATION.replace("{id}", page.id().toString()) + "?revision="
                + page.revision();
    }

    @PostMapping(SiteDeskAddresses.PAGE_SLUG)
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slug,
            Person person,
            RedirectAttributes redirect) {
        pages.open(id);
        return Slug.parse(slug.strip())
                .map(wanted -> desk.rename(id, wanted, person.actor()))
                .map(outcome -> switch (outcome) {
                    case PageOutcome.Done done -> answer(id, done, "pages.done.renamed", redirect);
                    case PageOutcome.Refused refused ->
                        refused(id, "pages.refused." + refused.why().label()).addObject("slug", slug);
                })
                .orElseGet(() -> refused(id, "pages.no-slug").addObject("slug", slug));
    }

    @PostMapping(SiteDeskAddresses.PAGE_BIN)
    ModelAndView bin(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        pages.open(id);
        String back = SiteDeskAddresses.PAGE_BIN_END.replace("{id}", id.toString());
        return answer(id, desk.bin(id, person.actor()), "pages.done.binned", back, redirect);
    }

    @PostMapping(SiteDeskAddresses.PAGE_BIN_END)
    ModelAndView takeFromBin(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
        pages.open(id);
        return answer(id, desk.takeFromBin(id, person.actor()), "pages.done.retrieved", redirect);
    }

    private ModelAndView answer(UUID id, PageOutcome outcome, String key, RedirectAttributes redirect) {
        return switch (outcome) {
            case PageOutcome.Done done -> {
                flash.say(redirect, key, done.page().title(), "/" + done.page().slug());
                yield new ModelAndView("redirect:" + SiteDeskAddresses.page(id));
            }
            case PageOutcome.Refused refused ->
                refused(id, "pages.refused." + refused.why().label());
        };
    }

    /** @param undo the address to which an empty form goes to take it back */
    private ModelAndView answer(UUID id, PageOutcome outcome, String key, String undo, RedirectAttributes redirect) {
        var answer = answer(id, outcome, key, redirect);
        redirect.addFlashAttribute("flashUndo", undo);
        return answer;
    }

    private ModelAndView refused(UUID id, String key) {
        var page = pages.open(id);
        var text = pages.revision(id, page.revision()).manuscript().text();
        return pages.refused(page, page.revision(), text).addObject("refusal", key);
    }
}
