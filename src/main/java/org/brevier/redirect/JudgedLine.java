package org.brevier.redirect;

import java.util.Optional;

/**
 * What becomes of a line of a table.
 *
 * @param before what it changes
 */
public record JudgedLine(TableLine line, Fate fate, Optional<Target> before, Optional<Unfit> why) {

    /** In the order in which an editor wants to see them. */
    public enum Fate {
        REFUSED,
        CHANGED,
        NEW,
        SAME
    }

    static JudgedLine refused(TableLine line, Unfit why) {
        return new JudgedLine(line, Fate.REFUSED, Optional.empty(), Optional.of(why));
    }

    static JudgedLine fit(TableLine line, Target target, Optional<Target> before) {
        var fate = before.isEmpty() ? Fate.NEW : before.get().equals(target) ? Fate.SAME : Fate.CHANGED;
        return new JudgedLine(line, fate, before, Optional.empty());
    }
}
