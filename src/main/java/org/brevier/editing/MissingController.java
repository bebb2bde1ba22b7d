package org.brevier.editing;

import java.util.regex.Pattern;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.redirect.MissingAddresses;
import org.brevier.redirect.WebPath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What readers asked for and did not find: to be made a redirect of, or to be ignored. */
@Controller
class MissingController {

    private static final int LENGTH = 50;
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

    private final MissingAddresses missing;
    private final Spans spans;
    private final Flash flash;

    MissingController(MissingAddresses missing, Spans spans, Flash flash) {
        this.missing = missing;
        this.spans = spans;
        this.flash = flash;
    }

    @GetMapping(RedirectAddresses.MISSING)
    ModelAndView list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(name = "page", defaultValue = "1") String number) {
        boolean ignored = show.equals("ignored");
        var list = missing.list(ignored, PAGE.matcher(number).matches() ? Integer.parseInt(number) : 1, LENGTH);
        if (!list.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("editing/missing")
                .addObject("missing", list)
                .addObject("ignored", ignored)
                .addObject("spans", spans)
                .addObject("address", RedirectAddresses.MISSING + (ignored ? "?show=ignored" : ""));
    }

    @PostMapping(RedirectAddresses.IGNORED)
    ModelAndView ignore(@RequestParam(defaultValue = "") String path, Person by, RedirectAttributes redirect) {
        WebPath.of(path).filter(it -> missing.ignore(it, true, by.actor())).ifPresent(it -> {
            flash.offerUndo(redirect, undo(it), "redirect.missing.ignored.done", it.spoken());
        });
        return new ModelAndView("redirect:" + RedirectAddresses.MISSING);
    }

    private static String undo(WebPath path) {
        return UriComponentsBuilder.fromPath(RedirectAddresses.IGNORED_END)
                .queryParam("path", "{path}")
                .encode()
                .buildAndExpand(path.value())
                .toUriString();
    }

    @PostMapping(RedirectAddresses.IGNORED_END)
    ModelAndView heed(@RequestParam(defaultValue = "") String path, Person by, RedirectAttributes redirect) {
        WebPath.of(path).filter(it -> missing.ignore(it, false, by.actor())).ifPresent(it -> {
            flash.say(redirect, "redirect.missing.heeded.done", it.spoken());
        });
        return new ModelAndView("redirect:" + RedirectAddresses.MISSING);
    }
}
