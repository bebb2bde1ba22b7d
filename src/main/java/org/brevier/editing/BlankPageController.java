package org.brevier.editing;

import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.briefing.Desk;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.PastedText;
import org.brevier.markdown.TypedText;
import org.brevier.markdown.Unreadable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page before the first revision: nothing, or what is pasted from elsewhere. */
@Controller
class BlankPageController {

    private final Desk desk;
    private final Flash flash;

    BlankPageController(Desk desk, Flash flash) {
        this.desk = desk;
        this.flash = flash;
    }

    @GetMapping(WritingAddresses.NEW)
    ModelAndView show() {
        return page("");
    }

    /** @param shape whether the text comes from a word processor, mail or chat, and is to become a briefing's */
    @PostMapping(WritingAddresses.BRIEFINGS)
    ModelAndView begin(
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean shape,
            Person person,
            RedirectAttributes redirect) {
        try {
            var typed = TypedText.of(text);
            var begun = desk.begin(shape ? TypedText.of(PastedText.toMarkdown(typed.text())) : typed, person.actor());
            flash.say(redirect, "writing.done.begun");
            return new ModelAndView("redirect:" + WritingAddresses.briefing(begun.id()));
        } catch (Unreadable e) {
            var refused = page(text).addObject("problem", e.reason());
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
    }

    private static ModelAndView page(String text) {
        return new ModelAndView("editing/new").addObject("text", text).addObject("largest", Manuscript.LARGEST);
    }
}
