package org.brevier.editing;

import org.brevier.account.Flash;
import org.brevier.redirect.Redirect;
import org.brevier.redirect.RedirectAnswer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What has become of a redirect, in plain words. */
@Component
class RedirectWords {

    private final Flash flash;

    RedirectWords(Flash flash) {
        this.flash = flash;
    }

    void say(RedirectAnswer.Done done, RedirectAttributes redirect) {
        String source = done.redirect().source().spoken();
        if (done.shadowed()) {
            flash.say(redirect, "redirect.done.shadowed", source);
        } else if (done.isLedOn()) {
            flash.say(
                    redirect,
                    "redirect.done.led-on",
                    source,
                    done.end().spoken(),
                    done.redirect().target().spoken());
        } else {
            flash.say(redirect, "redirect.done", source, done.end().spoken());
        }
    }

    void sayRemoved(Redirect removed, RedirectAttributes redirect) {
        flash.offerUndo(
                redirect,
                RedirectAddresses.again(
                        removed.source().toString(), removed.target().value()),
                "redirect.removed",
                removed.source().spoken());
    }
}
