package org.brevier.editing;

import java.util.UUID;

/** Where a briefing is written. */
final class WritingAddresses {

    static final String NEW = "/admin/briefings/new";
    static final String BRIEFINGS = "/admin/briefings";
    static final String BRIEFING = "/admin/briefings/{id}";
    static final String AUTOSAVE = "/admin/briefings/{id}/autosave";
    static final String PREVIEW = "/admin/briefings/{id}/preview";
    static final String PRESENCE = "/admin/briefings/{id}/presence";
    static final String CLASH = "/admin/briefings/{id}/clash/{mine}";
    static final String PASTE = "/admin/paste";

    private WritingAddresses() {}

    static String briefing(UUID id) {
        return BRIEFINGS + "/" + id;
    }

    /** @param base the number of the revision that the work on the text aside began from */
    static String clash(UUID id, int mine, int base) {
        return "%s/clash/%d?base=%d".formatted(briefing(id), mine, base);
    }
}
