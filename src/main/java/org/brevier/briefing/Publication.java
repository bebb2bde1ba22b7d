package org.brevier.briefing;

import java.time.Instant;

/** Whether, since when and until when readers may see a briefing. */
public sealed interface Publication {

    /** Nobody but the desk sees it. */
    record Draft() implements Publication {}

    /** Public from this moment on, which may lie ahead. */
    record Dated(Instant at) implements Publication {}

    /** Taken from the public at this moment, which may lie ahead; the reason is shown in its place. */
    record Withdrawn(Instant at, String reason) implements Publication {}
}
