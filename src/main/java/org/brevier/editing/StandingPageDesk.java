package org.brevier.editing;

import java.util.UUID;
import org.brevier.briefing.PageRevision;
import org.brevier.briefing.StandingPage;
import org.brevier.briefing.StandingPages;
import org.brevier.briefing.references.LinkHealth;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of the desk on which a standing page is written. */
@Component
class StandingPageDesk {

    private final StandingPages pages;
    private final LinkHealth health;

    StandingPageDesk(StandingPages pages, LinkHealth health) {
        this.pages = pages;
        this.health = health;
    }

    /** @throws ResponseStatusException saying that nothing is there */
    StandingPage open(UUID id) {
        return pages.find(id).orElseThrow(StandingPageDesk::nothing);
    }

    /** @throws ResponseStatusException saying that nothing is there */
    PageRevision revision(UUID id, int number) {
        return pages.revision(id, number).orElseThrow(StandingPageDesk::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    ModelAndView of(StandingPage page) {
        var newest = revision(page.id(), page.revision());
        return of(page, newest, newest.manuscript().text());
    }

    private ModelAndView of(StandingPage page, PageRevision newest, String text) {
        return new ModelAndView("editing/page")
                .addObject("page", page)
                .addObject("newest", newest)
                .addObject("base", newest.number())
                .addObject("text", text)
                .addObject("linking", health.linkingTo(page.id()))
                .addObject("slug", page.slug().value());
    }

    /** The same with what was typed, and why nothing was done. */
    ModelAndView refused(StandingPage page, int base, String text) {
        var answer = of(page, revision(page.id(), page.revision()), text).addObject("base", base);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }
}
