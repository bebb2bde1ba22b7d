package org.brevier.editing;

import org.brevier.briefing.Refusal;
import org.brevier.briefing.Stage;
import org.brevier.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why an act was refused, in plain words. */
@Component
class RefusalWords {

    private final MessageSource messages;
    private final Moments moments;
    private final Site site;

    RefusalWords(MessageSource messages, Moments moments, Site site) {
        this.messages = messages;
        this.moments = moments;
        this.site = site;
    }

    String of(Refusal why) {
        return switch (why) {
            case Refusal.Embargoed embargoed -> say("refusal.embargoed", moments.inWords(embargoed.until()));
            case Refusal.Blocked blocked ->
                say("refusal.blocked", blocked.findings().size());
            case Refusal.NotApproved unapproved -> say("refusal.not-approved");
            case Refusal.OwnText own -> say("refusal.own-text");
            case Refusal.WrongStage wrong -> of(wrong.present());
            case Refusal.Stale stale -> say("refusal.stale", stale.present());
            case Refusal.NoReason none -> say("refusal.no-reason");
            case Refusal.ChangeNotNamed unnamed -> say("refusal.change-not-named");
            case Refusal.NothingChanged same -> say("refusal.nothing-changed");
            case Refusal.UnreadableText unreadable -> say("refusal.unreadable", unreadable.line(), unreadable.reason());
            case Refusal.NoteSwallowed swallowed -> say("refusal.note-swallowed");
            case Refusal.DateInPast past -> say("refusal.date-in-past");
            case Refusal.Scheduled scheduled -> say("refusal.scheduled", moments.inWords(scheduled.at()));
            case Refusal.NotScheduled unscheduled -> say("refusal.not-scheduled");
            case Refusal.NotPublic hidden -> say("refusal.not-public");
            case Refusal.WasPublic shown -> say("refusal.was-public");
            case Refusal.Withdrawn withdrawn -> say("refusal.withdrawn", moments.inWords(withdrawn.at()));
            case Refusal.NotWithdrawn present -> say("refusal.not-withdrawn");
            case Refusal.InBin binned -> say("refusal.in-bin");
            case Refusal.NotInBin kept -> say("refusal.not-in-bin");
            case Refusal.NoSuchThing nothing -> say("refusal.no-such-thing");
            case Refusal.NoSuchPassage elsewhere -> say("refusal.no-such-passage");
            case Refusal.TooLong lengthy -> say("refusal.too-long", lengthy.most());
            case Refusal.SlugTaken taken ->
                say("refusal.slug-taken", taken.slug().value());
        };
    }

    private String of(Stage present) {
        return switch (present) {
            case Stage.Writing writing -> say("refusal.still-written");
            case Stage.InReview review -> say("refusal.in-review", review.by());
            case Stage.Approved approved -> say("refusal.approved", approved.by());
        };
    }

    /** What was typed is no moment. */
    String noMoment() {
        return say("refusal.no-moment");
    }

    String noSlug() {
        return say("refusal.no-slug");
    }

    String noPerson() {
        return say("refusal.no-person");
    }

    String noDays(int most) {
        return say("refusal.no-days", most);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, site.language());
    }
}
