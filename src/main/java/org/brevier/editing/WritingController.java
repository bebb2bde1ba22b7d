package org.brevier.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Saving;
import org.brevier.markdown.Unreadable;
import org.brevier.site.ContentSecurityPolicy;
import org.brevier.site.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A briefing in its editor. */
@Controller
class WritingController {

    private final Reach reach;
    private final Pen pen;
    private final WritingPage page;
    private final Flash flash;
    private final Site site;

    WritingController(Reach reach, Pen pen, WritingPage page, Flash flash, Site site) {
        this.reach = reach;
        this.pen = pen;
        this.page = page;
        this.flash = flash;
        this.site = site;
    }

    /** @param aside the number of a text of theirs that still waits to be chosen from, and the base that it began from */
    @GetMapping(WritingAddresses.BRIEFING)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int aside,
            @RequestParam(defaultValue = "0") int base,
            Person person,
            HttpServletResponse response) {
        frameThePreview(response);
        return page.of(reach.open(id, person), person, aside, base);
    }

    @PostMapping(WritingAddresses.BRIEFING)
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String sitting,
            Person person,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var briefing = reach.open(id, person);
        var form = new WrittenForm(text, revision, sitting);
        try {
            return saved(pen.save(briefing, form, person, true), revision, redirect);
        } catch (Unreadable e) {
            frameThePreview(response);
            return page.refused(briefing, person, form, e);
        }
    }

    /** Says which revision it is, and leads to where one chooses if two have changed the same place. */
    private ModelAndView saved(Saving saving, int base, RedirectAttributes redirect) {
        int number = saving.briefing().revision().number();
        return switch (saving) {
            case Saving.Saved saved -> {
                flash.say(redirect, number == base ? "writing.done.unchanged" : "writing.done.saved", number);
                yield to(saved.briefing());
            }
            case Saving.Merged merged -> {
                flash.say(redirect, "writing.done.merged", number);
                yield to(merged.briefing());
            }
            case Saving.Clashed clashed ->
                new ModelAndView(
                        "redirect:" + WritingAddresses.clash(clashed.briefing().id(), clashed.mine(), base));
        };
    }

    private static ModelAndView to(Briefing briefing) {
        return new ModelAndView("redirect:" + WritingAddresses.briefing(briefing.id()));
    }

    /** The preview beside the text is a page of this site. */
    private void frameThePreview(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", ContentSecurityPolicy.of(Set.of("'self'"), Set.of(), site.isSecure()));
    }
}
