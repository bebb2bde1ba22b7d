package org.brevier.outbox;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.brevier.trail.Actor;

/**
 * Something that is to be told once its time has come.
 *
 * @param id of the event, the same for everybody who hears of it, however often
 * @param version the published version that it is about
 * @param change what that version changed for readers; empty where there is none
 * @param detail a reason, or empty
 */
record Notice(
        UUID id, Kind kind, UUID briefing, OptionalInt version, String change, Actor by, String detail, Instant due) {

    Notice putOff(Instant later) {
        return new Notice(id, kind, briefing, version, change, by, detail, later);
    }
}
