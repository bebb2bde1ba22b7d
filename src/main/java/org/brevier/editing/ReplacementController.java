package org.brevier.editing;

import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.media.Curation;
import org.brevier.media.Curator;
import org.brevier.media.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another file in the place of one, wherever texts show it, and the one before again. */
@Controller
class ReplacementController {

    private final MediaPage page;
    private final Uses uses;
    private final Curator curator;
    private final Omissions omissions;
    private final Flash flash;

    ReplacementController(MediaPage page, Uses uses, Curator curator, Omissions omissions, Flash flash) {
        this.page = page;
        this.uses = uses;
        this.curator = curator;
        this.omissions = omissions;
        this.flash = flash;
    }

    /** @param version of the file that is to be replaced */
    @PostMapping(MediaAddresses.REPLACEMENT)
    ModelAndView replace(
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Person person,
            RedirectAttributes redirect) {
        var media = page.openForChange(id, person);
        if (uses.of(media).isLogo(media)) {
            return page.again(media, new Problems().demand("file", false, "file.replace.logo"), person);
        }
        if (file == null || !Intake.isSent(file)) {
            return page.again(media, new Problems().demand("file", false, "library.none"), person);
        }
        return switch (curator.replace(id, version, Intake.name(file), file.getResource(), person.actor())) {
            case Curation.Done done -> {
                flash.offerUndo(
                        redirect,
                        MediaAddresses.restoration(done.media(), id),
                        "file.replaced",
                        done.media().called().inSentence(),
                        String.join(" ", omissions.of(done.media(), done.omitted())));
                yield new ModelAndView(
                        "redirect:" + MediaAddresses.file(done.media().id()));
            }
            case Curation.Refused refused -> refused(media, refused, person);
            case Curation.Unfit unfit ->
                page.again(media, new Problems().demand("file", false, "file.unfit"), person)
                        .addObject("reason", unfit.reason());
        };
    }

    private ModelAndView refused(Media media, Curation.Refused refused, Person person) {
        return page.again(media, new Problems().demand("file", false, MediaFileController.key(refused.why())), person);
    }

    /**
     * @param version of the file that is shown now
     * @param earlier id of the one that is to be shown
     */
    @PostMapping(MediaAddresses.RESTORATION)
    ModelAndView restore(
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String earlier,
            Person person,
            RedirectAttributes redirect) {
        var media = page.openForChange(id, person);
        return switch (curator.restore(id, version, earlier, person.actor())) {
            case Curation.Done done -> {
                flash.offerUndo(
                        redirect,
                        MediaAddresses.restoration(done.media(), id),
                        "file.restored",
                        done.media().called().inSentence());
                yield new ModelAndView(
                        "redirect:" + MediaAddresses.file(done.media().id()));
            }
            case Curation.Refused refused -> refused(media, refused, person);
            case Curation.Unfit unfit -> throw new IllegalStateException("it was fit before: " + unfit.reason());
        };
    }
}
