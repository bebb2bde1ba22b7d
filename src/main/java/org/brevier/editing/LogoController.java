package org.brevier.editing;

import java.io.IOException;
import java.util.TreeMap;
import org.brevier.account.Flash;
import org.brevier.account.Person;
import org.brevier.account.Problems;
import org.brevier.media.MediaLibrary;
import org.brevier.media.Taking;
import org.brevier.settings.StoredSettings;
import org.brevier.site.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The picture beside the site's name. */
@Controller
class LogoController {

    private final MediaLibrary library;
    private final StoredSettings stored;
    private final SettingsPage page;
    private final Addresses addresses;
    private final Flash flash;

    LogoController(MediaLibrary library, StoredSettings stored, SettingsPage page, Addresses addresses, Flash flash) {
        this.library = library;
        this.stored = stored;
        this.page = page;
        this.addresses = addresses;
        this.flash = flash;
    }

    @PostMapping(SiteDeskAddresses.LOGO)
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile file, Person person, RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("settings.logo.none", "");
        }
        return switch (taken(file, person)) {
            case Taking.Taken taken ->
                set(addresses.media(taken.media().id(), taken.media().name()), person, redirect);
            case Taking.Unchanged unchanged ->
                set(addresses.media(unchanged.media().id(), unchanged.media().name()), person, redirect);
            case Taking.Refused refused -> refused("settings.logo.refused", refused.reason());
        };
    }

    private Taking taken(MultipartFile file, Person person) throws IOException {
        try (var picture = file.getInputStream()) {
            return library.takeLogo(picture, person.actor());
        }
    }

    private ModelAndView set(String address, Person person, RedirectAttributes redirect) {
        long version = stored.version();
        var settings = new TreeMap<>(stored.all());
        settings.put(SettingsInForce.LOGO, address);
        if (!stored.replace(version, settings, person.actor())) {
            return refused("settings.stale", "");
        }
        flash.say(redirect, "settings.logo.done");
        return new ModelAndView("redirect:" + SiteDeskAddresses.SETTINGS);
    }

    private ModelAndView refused(String key, String reason) {
        return page.of(page.present(), new Problems().demand("logo", false, key))
                .addObject("reason", reason);
    }

    /** The site has the logo again that is configured, if any. */
    @PostMapping(SiteDeskAddresses.LOGO_END)
    ModelAndView remove(Person person, RedirectAttributes redirect) {
        long version = stored.version();
        var settings = new TreeMap<>(stored.all());
        settings.remove(SettingsInForce.LOGO);
        if (!stored.replace(version, settings, person.actor())) {
            return refused("settings.stale", "");
        }
        flash.say(redirect, "settings.logo.removed");
        return new ModelAndView("redirect:" + SiteDeskAddresses.SETTINGS);
    }
}
