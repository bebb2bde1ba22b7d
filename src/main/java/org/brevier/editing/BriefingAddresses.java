package org.brevier.editing;

import java.util.UUID;

/** Where the pages about one briefing are at the desk, and where acts that take another back are asked for. */
final class BriefingAddresses {

    private BriefingAddresses() {}

    static String publication(UUID briefing) {
        return of(briefing) + "/publication";
    }

    static String unscheduling(UUID briefing) {
        return of(briefing) + "/schedule/end";
    }

    static String retrieval(UUID briefing) {
        return of(briefing) + "/bin/end";
    }

    static String restoration(UUID briefing, int revision) {
        return of(briefing) + "/history/" + revision + "/restoration";
    }

    private static String of(UUID briefing) {
        return "/admin/briefings/" + briefing;
    }
}
