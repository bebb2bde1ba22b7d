package org.brevier.briefing;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.brevier.settings.LiveSettings;
import org.brevier.trail.Act;
import org.brevier.trail.Actor;
import org.springframework.stereotype.Service;

/** The way of a text from its writer to an editor's approval, and back. */
@Service
public class Review {

    private final BriefingRows rows;
    private final Revisions revisions;
    private final RevisionRows revisionRows;
    private final Acts acts;
    private final LiveSettings settings;
    private final Clock clock;

    Review(
            BriefingRows rows,
            Revisions revisions,
            RevisionRows revisionRows,
            Acts acts,
            LiveSettings settings,
            Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.revisionRows = revisionRows;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks the editors to read a text that somebody has been writing. */
    public Outcome submit(UUID id, Actor by) {
        return acts.on(id, briefing -> switch (briefing.stage()) {
            case Stage.Writing writing -> {
                var unreadable = acts.unreadable(briefing);
                yield unreadable.isPresent()
                        ? Outcome.refused(unreadable.get())
                        : submitted(revisions.addressed(briefing), by);
            }
            case Stage.InReview review -> Outcome.refused(new Refusal.WrongStage(review));
            case Stage.Approved approved -> Outcome.refused(new Refusal.WrongStage(approved));
        });
    }

    private Outcome submitted(Briefing briefing, Actor by) {
        acts.tell(new News.Submitted(briefing, by));
        return enter(briefing, new Stage.InReview(clock.instant(), by.name()), by, Act.SUBMITTED, "");
    }

    /**
     * Lets a text that is in review be published.
     *
     * @param revision the text that the editor has read
     */
    public Outcome approve(UUID id, int revision, Actor by) {
        return acts.on(id, briefing -> switch (briefing.stage()) {
            case Stage.InReview review ->
                hindrance(briefing, revision, by).map(Outcome::refused).orElseGet(() -> approved(briefing, by));
            case Stage.Writing writing -> Outcome.refused(new Refusal.WrongStage(writing));
            case Stage.Approved approved -> Outcome.refused(new Refusal.WrongStage(approved));
        });
    }

    private Optional<Refusal> hindrance(Briefing briefing, int revision, Actor by) {
        if (revision != briefing.revision().number()) {
            return Optional.of(new Refusal.Stale(briefing.revision().number()));
        }
        if (!settings.of(DeskSettings.class).allows(by, briefing.revision())) {
            return Optional.of(new Refusal.OwnText());
        }
        return acts.unreadable(briefing);
    }

    private Outcome approved(Briefing briefing, Actor by) {
        int revision = briefing.revision().number();
        acts.tell(new News.Approved(briefing, by));
        return enter(
                briefing,
                new Stage.Approved(revision, clock.instant(), by.name()),
                by,
                Act.APPROVED,
                "Revision " + revision);
    }

    /** Gives a text back to its writer. */
    public Outcome sendBack(UUID id, String reason, Actor by) {
        return acts.on(id, briefing -> switch (briefing.stage()) {
            case Stage.Writing writing -> Outcome.refused(new Refusal.WrongStage(writing));
            case Stage.InReview review -> sentBack(briefing, reason.strip(), by);
            case Stage.Approved approved -> sentBack(briefing, reason.strip(), by);
        });
    }

    private Outcome sentBack(Briefing briefing, String reason, Actor by) {
        if (reason.isEmpty()) {
            return Outcome.refused(new Refusal.NoReason());
        }
        acts.tell(new News.SentBack(briefing, reason, by));
        var sentBack = new Stage.SentBack(clock.instant(), by.name(), reason);
        return enter(briefing, new Stage.Writing(Optional.of(sentBack)), by, Act.SENT_BACK, reason);
    }

    /** What has been before somebody's eyes is kept for ever. */
    private Outcome enter(Briefing briefing, Stage stage, Actor by, Act act, String detail) {
        revisionRows.seal(briefing.id(), briefing.revision().number());
        rows.stage(briefing.id(), stage);
        return acts.done(briefing, by, act, detail);
    }
}
