package org.brevier.account;

import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what has happened, in words. */
@Component
public class Flash {

    private final MessageSource messages;
    private final Site site;

    Flash(MessageSource messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    /** @param key of a message; the arguments are what it speaks of */
    public void say(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(
                "flash", messages.getMessage(key, arguments, site.language()).strip());
    }

    /** The same, with a button that takes it back by sending an empty form to the path. */
    public void offerUndo(RedirectAttributes redirect, String path, String key, Object... arguments) {
        say(redirect, key, arguments);
        redirect.addFlashAttribute("flashUndo", path);
    }
}
