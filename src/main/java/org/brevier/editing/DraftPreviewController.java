package org.brevier.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.briefing.Briefing;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.TypedText;
import org.brevier.markdown.Unreadable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that readers would see, for the frame beside the text: it runs nothing, and asks nobody else for anything. */
@Controller
class DraftPreviewController {

    private final Reach reach;
    private final DraftPage pages;

    DraftPreviewController(Reach reach, DraftPage pages) {
        this.reach = reach;
        this.pages = pages;
    }

    /** The working copy. */
    @GetMapping(WritingAddresses.PREVIEW)
    ModelAndView show(@PathVariable UUID id, Person person, HttpServletResponse response) {
        var briefing = reach.open(id, person);
        return page(briefing, briefing.revision().manuscript(), response);
    }

    /** A text on its way; nothing of it is kept. */
    @PostMapping(WritingAddresses.PREVIEW)
    ModelAndView show(@PathVariable UUID id, @RequestParam String text, Person person, HttpServletResponse response) {
        var briefing = reach.open(id, person);
        try {
            return page(briefing, TypedText.of(text), response);
        } catch (Unreadable e) {
            return PreviewFrame.unreadable(e, response);
        }
    }

    private ModelAndView page(Briefing briefing, Manuscript manuscript, HttpServletResponse response) {
        try {
            PreviewFrame.guard(response);
            return pages.of(briefing, manuscript).addObject(PreviewFrame.STILL, true);
        } catch (Unreadable e) {
            return PreviewFrame.unreadable(e, response);
        }
    }
}
