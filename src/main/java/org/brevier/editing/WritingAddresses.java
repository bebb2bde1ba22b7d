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
    static final String COMMENTS = "/admin/briefings/{id}/comments";
    static final String ANSWERS = "/admin/briefings/{id}/comments/{comment}/answers";
    static final String RESOLUTION = "/admin/briefings/{id}/comments/{comment}/resolution";
    static final String RESOLUTION_END = "/admin/briefings/{id}/comments/{comment}/resolution/end";
    static final String PASTE = "/admin/paste";

    private WritingAddresses() {}

    static String briefing(UUID id) {
        return BRIEFINGS + "/" + id;
    }

    static String comments(UUID id) {
        return briefing(id) + "/comments";
    }

    /** Where a thread stands among the others. */
    static String thread(UUID id, UUID comment) {
        return comments(id) + "#comment-" + comment;
    }

    static String resolution(UUID id, UUID comment) {
        return "%s/%s/resolution".formatted(comments(id), comment);
    }

    static String resolutionEnd(UUID id, UUID comment) {
        return resolution(id, comment) + "/end";
    }

    /** @param base the number of the revision that the work on the text aside began from */
    static String clash(UUID id, int mine, int base) {
        return "%s/clash/%d?base=%d".formatted(briefing(id), mine, base);
    }
}
