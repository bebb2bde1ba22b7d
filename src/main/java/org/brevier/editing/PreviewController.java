package org.brevier.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.brevier.briefing.Judging;
import org.brevier.briefing.PreviewLookup;
import org.brevier.briefing.Previews;
import org.brevier.site.Addresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A draft for somebody without an account, who may say what they think of it. The form carries no word against forgery:
 * nothing but the token in its address opens it, no cookie does, and who knows the token has no need to forge.
 */
@Controller
class PreviewController {

    private final Previews previews;
    private final PreviewPage page;
    private final VerdictPace pace;
    private final Addresses addresses;

    PreviewController(Previews previews, PreviewPage page, VerdictPace pace, Addresses addresses) {
        this.previews = previews;
        this.page = page;
        this.pace = pace;
        this.addresses = addresses;
    }

    @GetMapping("/preview/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String said, HttpServletResponse response) {
        return switch (previews.view(token)) {
            case PreviewLookup.Missing missing -> throw nothing();
            case PreviewLookup.Found found ->
                page.of(token, found, VerdictForm.BLANK, response).addObject("said", said.equals("thanks"));
        };
    }

    @PostMapping("/preview/{token}")
    ModelAndView judge(
            @PathVariable String token, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        if (!(previews.find(token) instanceof PreviewLookup.Found found)) {
            throw nothing();
        }
        var form = VerdictForm.of(typed);
        if (!form.isComplete()) {
            return refused(token, form, "preview.wanting", HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        if (!pace.allows(found)) {
            return refused(token, form, "preview.slowly", HttpStatus.TOO_MANY_REQUESTS, response);
        }
        return switch (previews.judge(token, form.revision(), form.approves(), form.name(), form.comment())) {
            case Judging.Given given -> new ModelAndView("redirect:" + addresses.preview(token) + "?said=thanks");
            case Judging.Wanting wanting ->
                refused(token, form, "preview.wanting", HttpStatus.UNPROCESSABLE_CONTENT, response);
            case Judging.Stale stale ->
                refused(token, form, "preview.stale", HttpStatus.UNPROCESSABLE_CONTENT, response);
            case Judging.Enough enough ->
                refused(token, form, "preview.enough", HttpStatus.TOO_MANY_REQUESTS, response);
            case Judging.Missing missing -> throw nothing();
        };
    }

    /** The text as it is now, with the form as it was filled in. */
    private ModelAndView refused(
            String token, VerdictForm form, String problem, HttpStatus status, HttpServletResponse response) {
        if (!(previews.find(token) instanceof PreviewLookup.Found found)) {
            throw nothing();
        }
        var answer = page.of(token, found, form, response).addObject("problem", problem);
        answer.setStatus(status);
        return answer;
    }

    /** The same for whatever is wrong with a token. */
    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
