package org.brevier.briefing;

import org.brevier.markdown.Merge;

/** What came of saving a text at the desk. Nobody is refused, nothing is overwritten. */
public sealed interface Saving {

    /** As it is now. */
    Briefing briefing();

    /** The text is the working copy now; it was already, if nothing in it had changed. */
    record Saved(Briefing briefing) implements Saving {}

    /**
     * Somebody else had saved since this work began, elsewhere in the text: the working copy holds both.
     *
     * @param mine the number under which the text is kept as it came; the one it began from where nothing was changed
     */
    record Merged(Briefing briefing, int mine) implements Saving {}

    /**
     * Somebody else has changed the same place since this work began. The working copy is theirs; somebody has to
     * choose, and saves the choice with the working copy's number as its base.
     *
     * @param mine the number under which the text is kept
     */
    record Clashed(Briefing briefing, Merge.Clash clash, int mine) implements Saving {}
}
