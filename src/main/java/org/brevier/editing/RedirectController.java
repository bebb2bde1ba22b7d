package org.brevier.editing;

import java.util.Map;
import java.util.UUID;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.redirect.Redirect;
import org.brevier.redirect.RedirectAnswer;
import org.brevier.redirect.Redirects;
import org.brevier.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One redirect: changed, or removed. */
@Controller
class RedirectController {

    private final Redirects redirects;
    private final RedirectWords words;
    private final Site site;

    RedirectController(Redirects redirects, RedirectWords words, Site site) {
        this.redirects = redirects;
        this.words = words;
        this.site = site;
    }

    @GetMapping(RedirectAddresses.REDIRECT)
    ModelAndView show(@PathVariable UUID id) {
        var redirect = open(id);
        return page(redirect, RedirectForm.of(redirect), redirect.version(), new Problems());
    }

    private Redirect open(UUID id) {
        return redirects.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(Redirect redirect, RedirectForm form, long version, Problems problems) {
        var page = new ModelAndView("editing/redirect")
                .addObject("redirect", redirect)
                .addObject("version", version)
                .addObject("form", form)
                .addObject("problems", problems.byField());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** @param version of the redirect that the form was filled in from */
    @PostMapping(RedirectAddresses.REDIRECT)
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam Map<String, String> typed,
            Person by,
            RedirectAttributes redirect) {
        var known = open(id);
        var form = RedirectForm.of(typed);
        var source = form.readSource(site);
        var target = form.readTarget(site, redirects);
        var problems = RedirectForm.problems(source, target);
        if (!problems.isEmpty()) {
            return page(known, form, version, problems);
        }
        var answer = redirects.change(
                id, version, source.fit().orElseThrow(), target.fit().orElseThrow(), by.actor());
        return switch (answer) {
            case RedirectAnswer.Done done -> {
                words.say(done, redirect);
                yield new ModelAndView("redirect:" + RedirectAddresses.REDIRECTS);
            }
            case RedirectAnswer.Refused refused ->
                page(open(id), form, open(id).version(), RedirectForm.problem(refused.why()));
        };
    }

    @PostMapping(RedirectAddresses.REDIRECT_END)
    ModelAndView remove(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        redirects.remove(id, by.actor()).ifPresent(removed -> words.sayRemoved(removed, redirect));
        return new ModelAndView("redirect:" + RedirectAddresses.REDIRECTS);
    }
}
