package org.brevier.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.media.Particulars;
import org.brevier.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures and files that texts can show, and the way in for more. */
@Controller
class LibraryController {

    private final LibraryPage page;
    private final Intake intake;
    private final MessageSource messages;
    private final Site site;
    private final Flash flash;

    LibraryController(LibraryPage page, Intake intake, MessageSource messages, Site site, Flash flash) {
        this.page = page;
        this.intake = intake;
        this.messages = messages;
        this.site = site;
        this.flash = flash;
    }

    @GetMapping(MediaAddresses.MEDIA)
    ModelAndView list(@RequestParam Map<String, String> asked) {
        var form = LibraryForm.of(asked);
        return form.fresh().isEmpty() ? page.show(form) : page.fresh(form.fresh(), Map.of(), Optional.empty());
    }

    /** @param description of what the pictures show, for those who cannot see them */
    @PostMapping(MediaAddresses.MEDIA)
    ModelAndView take(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "") String description,
            Person person,
            RedirectAttributes redirect) {
        var files = Intake.chosen(sent);
        if (files.isEmpty()) {
            return page.refused(description, words("library.none"));
        }
        String line = ParticularsForm.onOneLine(description);
        if (line.length() > Particulars.LONGEST_ALTERNATIVE) {
            return page.refused(description, words("library.description.too-long", Particulars.LONGEST_ALTERNATIVE));
        }
        var received = intake.receive(files, line, person);
        if (!received.refused().isEmpty()) {
            return page.refused(description, received);
        }
        say(redirect, received);
        return new ModelAndView("redirect:" + received.page());
    }

    private void say(RedirectAttributes redirect, Received received) {
        int fresh = received.taken().size() - received.known().size();
        if (received.known().isEmpty()) {
            flash.say(redirect, "library.done", fresh, received.omissions());
        } else {
            String known =
                    received.known().stream().map(Received.Known::sentence).collect(Collectors.joining(" "));
            flash.say(redirect, "library.done.known", fresh, known, received.omissions());
        }
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, site.language());
    }
}
