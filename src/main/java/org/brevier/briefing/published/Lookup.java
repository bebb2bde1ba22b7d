package org.brevier.briefing.published;

import java.time.Instant;
import org.brevier.site.Slug;

/** What stands at the address of a briefing. */
public sealed interface Lookup {

    record Found(PublishedBriefing briefing) implements Lookup {}

    /** The briefing has another slug now. */
    record Moved(Slug to) implements Lookup {}

    /** The briefing was public and has been withdrawn. */
    record Gone(String headline, Instant at, String reason) implements Lookup {}

    /** Nothing public stands or stood here; a draft is not told apart from nothing. */
    record Missing() implements Lookup {}
}
