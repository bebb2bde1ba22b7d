package org.brevier.briefing;

import org.brevier.site.Slug;

/** What came of beginning a briefing. */
public sealed interface Creation {

    record Created(Briefing briefing) implements Creation {}

    /** The slug belongs, or once belonged, to another briefing. */
    record SlugTaken(Slug slug) implements Creation {}
}
