package org.brevier.briefing;

import java.time.Instant;
import org.brevier.briefing.published.Change;
import org.brevier.trail.Actor;

/** What others may want to know of a briefing: published within the transaction that does it, for those who tell them. */
public sealed interface News {

    /** As the act found it. */
    Briefing briefing();

    Actor by();

    record Submitted(Briefing briefing, Actor by) implements News {}

    record Approved(Briefing briefing, Actor by) implements News {}

    record SentBack(Briefing briefing, String reason, Actor by) implements News {}

    /**
     * A version became public, or will; what was on its way to readers before is so no more.
     *
     * @param again whether readers see again what was withdrawn
     * @param at may lie ahead
     */
    record Published(Briefing briefing, int version, Change change, boolean again, Instant at, Actor by)
            implements News {}

    /** What was on its way to readers is so no more. */
    record Unscheduled(Briefing briefing, Actor by) implements News {}

    /** It will not become public when it was due, as nobody answers for it any more. */
    record Missed(Briefing briefing, Instant due, Actor by) implements News {}

    /** Readers find it under another slug; the one before leads there. */
    record Renamed(Briefing briefing, Actor by) implements News {}

    /** @param at may lie ahead */
    record Withdrawn(Briefing briefing, Instant at, Actor by) implements News {}
}
