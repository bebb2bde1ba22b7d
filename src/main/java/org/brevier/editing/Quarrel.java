package org.brevier.editing;

import org.brevier.briefing.Saving;

/**
 * Two texts of one briefing between which somebody has to choose, as numbers of revisions.
 *
 * @param base what both began with
 * @param theirs the working copy
 * @param mine what was kept aside
 */
record Quarrel(int base, int theirs, int mine) {

    static Quarrel of(Saving.Clashed clashed, int base) {
        return new Quarrel(base, clashed.briefing().revision().number(), clashed.mine());
    }
}
