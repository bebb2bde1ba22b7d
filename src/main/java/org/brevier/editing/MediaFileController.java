package org.brevier.editing;

import java.util.Map;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.media.Curation;
import org.brevier.media.Curator;
import org.brevier.media.Media;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file of the library, and what is said of it. */
@Controller
class MediaFileController {

    private final MediaPage page;
    private final Curator curator;
    private final Flash flash;

    MediaFileController(MediaPage page, Curator curator, Flash flash) {
        this.page = page;
        this.curator = curator;
        this.flash = flash;
    }

    /** Whoever asks for a file that was replaced comes to the one that is shown in its place. */
    @GetMapping(MediaAddresses.FILE)
    ModelAndView show(@PathVariable String id, Person person) {
        var media = page.open(id);
        return media.id().equals(id)
                ? page.show(media, person)
                : new ModelAndView("redirect:" + MediaAddresses.file(media.id()));
    }

    /** @param version of the file that the form was filled in from */
    @PostMapping(MediaAddresses.FILE)
    ModelAndView describe(
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> typed,
            Person person,
            RedirectAttributes redirect) {
        var media = page.openForChange(id, person);
        var form = ParticularsForm.of(typed, media.particulars());
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return page.again(media, form, problems, person);
        }
        return answer(curator.describe(id, version, form.particulars(), person.actor()), media, form, person, redirect);
    }

    private ModelAndView answer(
            Curation answer, Media media, ParticularsForm form, Person person, RedirectAttributes redirect) {
        return switch (answer) {
            case Curation.Done done -> {
                flash.say(redirect, "file.described", media.called().inSentence());
                yield new ModelAndView("redirect:" + MediaAddresses.file(media.id()));
            }
            case Curation.Refused refused ->
                page.again(media, form, new Problems().demand("particulars", false, key(refused.why())), person);
            case Curation.Unfit unfit -> throw new IllegalStateException("words cannot be unfit: " + unfit.reason());
        };
    }

    static String key(Curation.Why why) {
        return "file.refused." + why.label();
    }
}
