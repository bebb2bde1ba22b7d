package org.brevier.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.brevier.briefing.StandingPage;
import org.brevier.briefing.published.Renderings;
import org.brevier.markdown.Briefings;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.TypedText;
import org.brevier.markdown.Unreadable;
import org.brevier.site.Direction;
import org.brevier.site.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A standing page as readers would see it, guarded as the preview of a briefing is. */
@Controller
class PagePreviewController {

    private final StandingPageDesk pages;
    private final Renderings renderings;
    private final Briefings reader;
    private final Site site;

    PagePreviewController(StandingPageDesk pages, Renderings renderings, Briefings reader, Site site) {
        this.pages = pages;
        this.renderings = renderings;
        this.reader = reader;
        this.site = site;
    }

    /** The newest text. */
    @GetMapping(SiteDeskAddresses.PAGE_PREVIEW)
    ModelAndView show(@PathVariable UUID id, HttpServletResponse response) {
        PreviewFrame.guard(response);
        var page = pages.open(id);
        return preview(page, pages.revision(id, page.revision()).manuscript(), response);
    }

    /** A text on its way; nothing of it is kept. */
    @PostMapping(SiteDeskAddresses.PAGE_PREVIEW)
    ModelAndView show(@PathVariable UUID id, @RequestParam String text, HttpServletResponse response) {
        PreviewFrame.guard(response);
        var page = pages.open(id);
        try {
            return preview(page, TypedText.of(text), response);
        } catch (Unreadable e) {
            return PreviewFrame.unreadable(e, response);
        }
    }

    private ModelAndView preview(StandingPage page, Manuscript manuscript, HttpServletResponse response) {
        try {
            var rendered = renderings.forPreview(reader.read(manuscript));
            var language = rendered.language().map(Locale::forLanguageTag).orElse(site.language());
            return new ModelAndView("editing/page-preview")
                    .addObject("rendered", rendered)
                    .addObject("draft", page.revision())
                    .addObject(PreviewFrame.STILL, true)
                    .addObject("language", language)
                    .addObject("textDirection", rendered.direction().orElse(Direction.of(language)));
        } catch (Unreadable e) {
            return PreviewFrame.unreadable(e, response);
        }
    }
}
