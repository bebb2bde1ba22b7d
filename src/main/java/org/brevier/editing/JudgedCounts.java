package org.brevier.editing;

import java.util.List;
import org.brevier.redirect.JudgedLine;
import org.brevier.redirect.JudgedLine.Fate;
import org.brevier.redirect.RedirectTables;

/** How many lines of a table of redirects have which fate. */
record JudgedCounts(long fresh, long changed, long same, long refused) {

    static JudgedCounts of(List<JudgedLine> judged) {
        return new JudgedCounts(
                RedirectTables.count(judged, Fate.NEW),
                RedirectTables.count(judged, Fate.CHANGED),
                RedirectTables.count(judged, Fate.SAME),
                RedirectTables.count(judged, Fate.REFUSED));
    }

    public boolean isAnythingToTake() {
        return fresh + changed > 0;
    }
}
