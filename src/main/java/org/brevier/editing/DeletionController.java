package org.brevier.editing;

import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.media.Curation;
import org.brevier.media.Curator;
import org.brevier.media.Media;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Throws a file away that nothing shows, after asking once more. */
@Controller
class DeletionController {

    private final MediaPage page;
    private final Uses uses;
    private final Curator curator;
    private final Flash flash;

    DeletionController(MediaPage page, Uses uses, Curator curator, Flash flash) {
        this.page = page;
        this.uses = uses;
        this.curator = curator;
        this.flash = flash;
    }

    @GetMapping(MediaAddresses.DELETION)
    ModelAndView ask(@PathVariable String id, Person person) {
        var media = open(id, person);
        if (media.path().isPresent()) {
            return refused(media, Curation.Why.OF_FOLDER, person);
        }
        return uses.of(media).mayBeUsed(media) ? refused(media, Curation.Why.USED, person) : page.farewell(media);
    }

    private Media open(String id, Person person) {
        var media = page.open(id);
        if (!page.mayDelete(media, person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return media;
    }

    private ModelAndView refused(Media media, Curation.Why why, Person person) {
        return page.again(media, new Problems().demand("deletion", false, MediaFileController.key(why)), person);
    }

    @PostMapping(MediaAddresses.DELETION)
    ModelAndView delete(@PathVariable String id, Person person, RedirectAttributes redirect) {
        var media = open(id, person);
        return switch (curator.delete(id, () -> uses.of(media).mayBeUsed(media), person.actor())) {
            case Curation.Done done -> {
                flash.say(redirect, "file.deleted", media.called().inSentence());
                yield new ModelAndView("redirect:" + MediaAddresses.MEDIA);
            }
            case Curation.Refused refused -> refused(media, refused.why(), person);
            case Curation.Unfit unfit -> throw new IllegalStateException("it was fit before: " + unfit.reason());
        };
    }
}
