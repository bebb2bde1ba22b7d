package org.brevier.briefing;

import java.util.UUID;
import org.brevier.trail.Act;
import org.springframework.stereotype.Component;

/** Decides what becomes of a text from somebody's editor. */
@Component
class Saves {

    private final BriefingRows rows;
    private final RevisionRows revisionRows;
    private final Revisions revisions;
    private final Acts acts;

    Saves(BriefingRows rows, RevisionRows revisionRows, Revisions revisions, Acts acts) {
        this.rows = rows;
        this.revisionRows = revisionRows;
        this.revisions = revisions;
        this.acts = acts;
    }

    Saving save(Briefing present, Edit edit) {
        if (present.revision().manuscript().equals(edit.manuscript())) {
            return unchanged(present, edit);
        }
        return follows(present, edit) ? saved(present, edit) : beside(present, edit);
    }

    private Saving unchanged(Briefing present, Edit edit) {
        if (edit.sealed()) {
            revisionRows.seal(present.id(), present.revision().number());
        }
        return new Saving.Saved(rows.find(present.id()).orElseThrow());
    }

    /** Whether nobody else has saved since. A sitting whose last answer got lost does not quarrel with itself. */
    private boolean follows(Briefing present, Edit edit) {
        int newest = present.revision().number();
        boolean alone = edit.sitting()
                .filter(sitting -> revisionRows.onlyFrom(sitting, present.id(), edit.base()))
                .isPresent();
        return edit.base() == newest || (edit.base() < newest && alone);
    }

    private Saving saved(Briefing present, Edit edit) {
        boolean goesOn = goesOn(present.id(), edit);
        var saved = revisions.add(present, edit.manuscript(), Revisions.Origin.of(edit));
        record(present, saved, edit, goesOn, "");
        return new Saving.Saved(saved);
    }

    private Saving beside(Briefing present, Edit edit) {
        int mine = revisions.keepAside(present, edit.manuscript(), Revisions.Origin.of(edit));
        return new Saving.Clashed(present, mine);
    }

    /** Whether the trail has this sitting already; it does not list every autosave. */
    private boolean goesOn(UUID briefing, Edit edit) {
        return !edit.sealed()
                && edit.sitting()
                        .filter(sitting -> revisionRows.knows(briefing, sitting))
                        .isPresent();
    }

    private void record(Briefing before, Briefing after, Edit edit, boolean goesOn, String detail) {
        if (before.stage() instanceof Stage.Approved approved) {
            acts.record(
                    after,
                    edit.by(),
                    Act.SAVED,
                    "Changed after revision %d was approved; it needs approval again".formatted(approved.revision()));
        } else if (!goesOn) {
            acts.record(after, edit.by(), Act.SAVED, detail);
        }
    }
}
