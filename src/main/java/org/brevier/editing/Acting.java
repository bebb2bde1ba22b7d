package org.brevier.editing;

import java.util.function.Function;
import org.brevier.account.Flash;
import org.brevier.briefing.Briefing;
import org.brevier.briefing.Outcome;
import org.brevier.briefing.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How an act is answered: its page anew with a word of what has happened, or as it was with the reason why nothing has. */
@Component
class Acting {

    private final PublicationPage page;
    private final RefusalWords refusals;
    private final Flash flash;

    Acting(PublicationPage page, RefusalWords refusals, Flash flash) {
        this.page = page;
        this.refusals = refusals;
        this.flash = flash;
    }

    ModelAndView answer(Errand errand, Outcome outcome, Word done) {
        return answer(errand, outcome, briefing -> done);
    }

    /** @param done what to say of the briefing as the act left it */
    ModelAndView answer(Errand errand, Outcome outcome, Function<Briefing, Word> done) {
        return switch (outcome) {
            case Outcome.Done after -> done(errand, done.apply(after.briefing()));
            case Outcome.Refused refused -> refuse(errand, refused.why());
        };
    }

    ModelAndView done(Errand errand, Word word) {
        word.say(flash, errand.redirect());
        return new ModelAndView("redirect:" + BriefingAddresses.publication(errand.briefing()));
    }

    ModelAndView refuse(Errand errand, Refusal why) {
        return refuse(errand, refusals.of(why));
    }

    ModelAndView refuse(Errand errand, String problem) {
        return page.again(errand.briefing(), errand.person(), new Attempt(errand.form(), errand.typed(), problem));
    }
}
