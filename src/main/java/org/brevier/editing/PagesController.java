package org.brevier.editing;

import java.util.Optional;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.briefing.PageDesk;
import org.brevier.briefing.PageOutcome;
import org.brevier.briefing.StandingPages;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Passage;
import org.brevier.markdown.TypedText;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of standing pages, and the beginning of a new one. */
@Controller
class PagesController {

    private final StandingPages pages;
    private final PageDesk desk;
    private final Briefings reader;
    private final Flash flash;

    PagesController(StandingPages pages, PageDesk desk, Briefings reader, Flash flash) {
        this.pages = pages;
        this.desk = desk;
        this.reader = reader;
        this.flash = flash;
    }

    /** As it was typed. */
    record Form(String slug, String text) {}

    @GetMapping(SiteDeskAddresses.PAGES)
    ModelAndView list() {
        var all = pages.all();
        return new ModelAndView("editing/pages")
                .addObject(
                        "pages", all.stream().filter(page -> !page.isBinned()).toList())
                .addObject(
                        "binned", all.stream().filter(page -> page.isBinned()).toList());
    }

    @GetMapping(SiteDeskAddresses.NEW_PAGE)
    ModelAndView blank() {
        return page(new Form("", ""), new Problems(), "");
    }

    /** @param slug blank for one made of the headline */
    @PostMapping(SiteDeskAddresses.PAGES)
    ModelAndView begin(
            @RequestParam String text,
            @RequestParam(defaultValue = "") String slug,
            Person person,
            RedirectAttributes redirect) {
        var form = new Form(slug, text);
        try {
            var manuscript = TypedText.of(text);
            var wanted = slug.isBlank() ? ofHeadline(manuscript) : Slug.parse(slug.strip());
            if (wanted.isEmpty()) {
                return page(form, problem(slug.isBlank() ? "pages.no-headline" : "pages.no-slug"), "");
            }
            return switch (desk.begin(wanted.get(), manuscript, person.actor())) {
                case PageOutcome.Done done -> {
                    flash.say(redirect, "pages.done.begun");
                    yield new ModelAndView(
                            "redirect:" + SiteDeskAddresses.page(done.page().id()));
                }
                case PageOutcome.Refused refused ->
                    page(form, problem("pages.refused." + refused.why().label()), "");
            };
        } catch (Unreadable e) {
            return page(form, problem("pages.unreadable"), e.reason());
        }
    }

    private Optional<Slug> ofHeadline(Manuscript manuscript) throws Unreadable {
        return reader.read(manuscript).headline().map(Passage::text).flatMap(Slug::from);
    }

    private static Problems problem(String key) {
        return new Problems().demand("slug", false, key);
    }

    private static ModelAndView page(Form form, Problems problems, String reason) {
        var page = new ModelAndView("editing/page-new")
                .addObject("form", form)
                .addObject("reason", reason)
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
