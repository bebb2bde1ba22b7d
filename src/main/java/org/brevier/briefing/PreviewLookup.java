package org.brevier.briefing;

/** What stands behind a preview link. */
public sealed interface PreviewLookup {

    /** @param revision the text to show; one that cannot be shown gives way to the last that could */
    record Found(PreviewLink link, Briefing briefing, Revision revision) implements PreviewLookup {}

    /** There never was such a link, it has expired or been revoked, or its briefing has been withdrawn or put into the bin. */
    record Missing() implements PreviewLookup {}
}
