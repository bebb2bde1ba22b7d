package org.brevier.editing;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.media.Curation;
import org.brevier.media.Curator;
import org.brevier.media.Media;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Particulars;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What several new pictures show, said in one form. */
@Controller
class DescriptionsController {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final MediaLibrary library;
    private final LibraryPage page;
    private final MediaPage file;
    private final Curator curator;
    private final Flash flash;

    DescriptionsController(MediaLibrary library, LibraryPage page, MediaPage file, Curator curator, Flash flash) {
        this.library = library;
        this.page = page;
        this.file = file;
        this.curator = curator;
        this.flash = flash;
    }

    /** @param typed {@code alternative}, {@code decorative} and {@code version}, each with a hyphen and the file's id */
    @PostMapping(MediaAddresses.DESCRIPTIONS)
    ModelAndView describe(@RequestParam Map<String, String> typed, Person person, RedirectAttributes redirect) {
        var ids = LibraryForm.of(typed).fresh();
        if (ids.stream().anyMatch(id -> alternative(typed, id).length() > Particulars.LONGEST_ALTERNATIVE)) {
            return page.fresh(ids, typed, Optional.of("file.alternative.too-long"));
        }
        if (ids.stream().anyMatch(id -> ParticularsForm.contradicts(alternative(typed, id), isDecorative(typed, id)))) {
            return page.fresh(ids, typed, Optional.of("file.decorative.speaks"));
        }
        var refused = new ArrayList<String>();
        for (String id : ids) {
            library.findById(id)
                    .filter(media -> !file.mayChange(media, person)
                            || !(describe(media, typed, person) instanceof Curation.Done))
                    .ifPresent(media -> refused.add(id));
        }
        if (!refused.isEmpty()) {
            return page.fresh(refused, typed, Optional.of("file.refused.stale"));
        }
        flash.say(redirect, "library.described");
        return new ModelAndView("redirect:" + MediaAddresses.MEDIA);
    }

    private static String alternative(Map<String, String> typed, String id) {
        return ParticularsForm.onOneLine(typed.getOrDefault("alternative-" + id, ""));
    }

    private static boolean isDecorative(Map<String, String> typed, String id) {
        return typed.containsKey("decorative-" + id);
    }

    private Curation describe(Media media, Map<String, String> typed, Person person) {
        var before = media.particulars();
        String id = media.id();
        var said = new Particulars(
                alternative(typed, id), isDecorative(typed, id), before.caption(), before.credit(), before.focus());
        String version = typed.getOrDefault("version-" + id, "");
        return said.equals(before)
                ? new Curation.Done(media)
                : curator.describe(
                        id, NUMBER.matcher(version).matches() ? Long.parseLong(version) : -1, said, person.actor());
    }
}
