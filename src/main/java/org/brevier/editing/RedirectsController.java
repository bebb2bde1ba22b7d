package org.brevier.editing;

import java.util.Map;
import java.util.regex.Pattern;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.redirect.RedirectAnswer;
import org.brevier.redirect.Redirects;
import org.brevier.site.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Addresses that lead elsewhere, and one more of them. */
@Controller
class RedirectsController {

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST = 200;

    private final Redirects redirects;
    private final RedirectsPage page;
    private final RedirectWords words;
    private final Site site;

    RedirectsController(Redirects redirects, RedirectsPage page, RedirectWords words, Site site) {
        this.redirects = redirects;
        this.page = page;
        this.words = words;
        this.site = site;
    }

    /** @param source what the form begins with, where somebody was sent here to make a redirect of it */
    @GetMapping(RedirectAddresses.REDIRECTS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "page", defaultValue = "1") String number,
            @RequestParam(defaultValue = "") String source) {
        return page.show(
                asked(q),
                PAGE.matcher(number).matches() ? Integer.parseInt(number) : 1,
                new RedirectForm(source, "", false),
                new Problems());
    }

    private static String asked(String q) {
        String seen = UNSEEN.matcher(q).replaceAll(" ").strip();
        return seen.substring(0, Math.min(seen.length(), LONGEST));
    }

    @PostMapping(RedirectAddresses.REDIRECTS)
    ModelAndView add(@RequestParam Map<String, String> typed, Person by, RedirectAttributes redirect) {
        var form = RedirectForm.of(typed);
        var source = form.readSource(site);
        var target = form.readTarget(site, redirects);
        var problems = RedirectForm.problems(source, target);
        if (!problems.isEmpty()) {
            return again(form, problems);
        }
        return switch (redirects.add(source.fit().orElseThrow(), target.fit().orElseThrow(), by.actor())) {
            case RedirectAnswer.Done done -> {
                words.say(done, redirect);
                yield new ModelAndView("redirect:" + RedirectAddresses.REDIRECTS);
            }
            case RedirectAnswer.Refused refused -> again(form, RedirectForm.problem(refused.why()));
        };
    }

    private ModelAndView again(RedirectForm form, Problems problems) {
        return page.show("", 1, form, problems);
    }
}
