package org.brevier.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.brevier.briefing.PreviewLookup;
import org.brevier.markdown.MediaLink;
import org.brevier.markdown.RenderedBriefing;
import org.brevier.markdown.Unreadable;
import org.brevier.site.ContentSecurityPolicy;
import org.brevier.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A draft in the page that readers would see, saying that it is none, with a form for what its reader thinks. */
@Component
class PreviewPage {

    private final DraftPage drafts;
    private final Site site;

    PreviewPage(DraftPage drafts, Site site) {
        this.drafts = drafts;
        this.site = site;
    }

    /** @throws ResponseStatusException saying that nothing is there, when the text cannot be shown any more */
    ModelAndView of(String token, PreviewLookup.Found found, VerdictForm form, HttpServletResponse response) {
        try {
            var page = drafts.of(found.briefing(), found.revision().manuscript());
            guard(page, response);
            page.setViewName("editing/preview");
            return page.addObject("token", token)
                    .addObject("draft", found.revision().number())
                    .addObject("form", form);
        } catch (Unreadable e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.reason(), e);
        }
    }

    /** As on a public page, where the players of the text's own media may be asked, and nobody else. */
    private void guard(ModelAndView page, HttpServletResponse response) {
        if (page.getModel().get("rendered") instanceof RenderedBriefing rendered) {
            response.setHeader(
                    "Content-Security-Policy",
                    ContentSecurityPolicy.of(
                            MediaLink.frames(rendered.media()), MediaLink.players(rendered.media()), site.isSecure()));
        }
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
