package org.brevier.briefing;

import java.util.UUID;
import org.brevier.markdown.Manuscript;
import org.brevier.markdown.Merge;
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
        return switch (merge(present.id(), edit.base(), present.revision().manuscript(), edit.manuscript())) {
            case Merge.Merged merged -> merged(present, edit, merged.manuscript());
            case Merge.Clash clash -> clashed(present, edit, clash);
        };
    }

    /** What was put aside is nothing that both began with, and an autosave may be gone. */
    Merge merge(UUID briefing, int base, Manuscript theirs, Manuscript mine) {
        return revisionRows
                .find(briefing, base)
                .filter(revision -> !revision.aside())
                .map(revision -> Merge.of(revision.manuscript(), theirs, mine))
                .orElseGet(() -> Merge.withoutBase(theirs, mine));
    }

    private Saving merged(Briefing present, Edit edit, Manuscript both) {
        if (both.equals(present.revision().manuscript())) {
            return new Saving.Merged(present, edit.base());
        }
        if (both.equals(edit.manuscript())) {
            return saved(present, edit);
        }
        boolean goesOn = goesOn(present.id(), edit);
        int mine = revisions.keepAside(present, edit.manuscript(), Revisions.Origin.of(edit));
        var note = "Merged with revision %d".formatted(present.revision().number());
        var origin = new Revisions.Origin(edit.by(), edit.sitting(), edit.sealed(), note);
        var merged = revisions.add(present, both, origin);
        revisionRows.mergedInto(present.id(), mine, merged.revision().number());
        record(present, merged, edit, goesOn, note);
        return new Saving.Merged(merged, mine);
    }

    private Saving clashed(Briefing present, Edit edit, Merge.Clash clash) {
        int mine = putAside(present, edit);
        if (edit.sealed()) {
            revisionRows.seal(present.id(), edit.base());
            revisionRows.seal(present.id(), present.revision().number());
            revisionRows.seal(present.id(), mine);
        }
        return new Saving.Clashed(present, clash, mine);
    }

    private int putAside(Briefing present, Edit edit) {
        var before = edit.sitting()
                .flatMap(sitting -> revisionRows.lastAside(present.id(), sitting))
                .filter(revision -> revision.manuscript().equals(edit.manuscript()));
        if (before.isPresent()) {
            return before.get().number();
        }
        boolean goesOn = goesOn(present.id(), edit);
        int mine = revisions.keepAside(present, edit.manuscript(), Revisions.Origin.of(edit));
        if (!goesOn) {
            int theirs = present.revision().number();
            acts.record(
                    present,
                    edit.by(),
                    Act.SAVED,
                    "Revision %d, beside revision %d of somebody else".formatted(mine, theirs));
        }
        return mine;
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
