package org.brevier.editing;

import java.util.Map;
import org.brevier.account.Problems;
import org.brevier.redirect.OldAddress;
import org.brevier.redirect.Reading;
import org.brevier.redirect.Redirect;
import org.brevier.redirect.Redirects;
import org.brevier.redirect.Target;
import org.brevier.redirect.Unfit;
import org.brevier.site.Site;

/**
 * A redirect as it was typed.
 *
 * @param elsewhere whether its editor has said that it is meant to lead to another site
 */
record RedirectForm(String source, String target, boolean elsewhere) {

    static RedirectForm of(Map<String, String> typed) {
        return new RedirectForm(
                typed.getOrDefault("source", ""),
                typed.getOrDefault("target", ""),
                Boolean.parseBoolean(typed.get("elsewhere")));
    }

    static RedirectForm of(Redirect redirect) {
        return new RedirectForm(
                redirect.source().spoken(),
                redirect.target().value(),
                redirect.target().isElsewhere());
    }

    Reading<OldAddress> readSource(Site site) {
        return OldAddress.read(source, site);
    }

    /** A site that none leads to so far has to be meant. */
    Reading<Target> readTarget(Site site, Redirects redirects) {
        return Target.read(target, site)
                .then(read -> elsewhere || read.host().map(redirects::isListed).orElse(true)
                        ? new Reading.Fit<>(read)
                        : new Reading.Refused<>(Unfit.ELSEWHERE));
    }

    static Problems problems(Reading<OldAddress> source, Reading<Target> target) {
        return new Problems()
                .note("source", source.unfit().map(RedirectForm::key))
                .note("target", target.unfit().map(RedirectForm::key));
    }

    static Problems problem(Unfit why) {
        return new Problems().demand(why.isOfSource() ? "source" : "target", false, key(why));
    }

    static String key(Unfit why) {
        return "redirect.unfit." + why.label();
    }
}
