package org.brevier.briefing;

import org.brevier.markdown.Manuscript;

/** What came of saving a standing page. */
public sealed interface PageSaving {

    record Saved(StandingPage page) implements PageSaving {}

    /** Somebody else had saved meanwhile, in other places: the new revision holds what both wrote. */
    record Merged(StandingPage page) implements PageSaving {}

    /** Somebody else had saved meanwhile, in the same place. Nothing was saved. */
    record Clashed(StandingPage page, Manuscript theirs) implements PageSaving {}

    /** The page is in the bin. */
    record Binned() implements PageSaving {}
}
