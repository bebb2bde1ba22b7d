package org.brevier.briefing;

/** What came of making a preview link. */
public sealed interface Sharing {

    /** @param token to be shown once; it is stored nowhere */
    record Shared(PreviewLink link, String token) implements Sharing {}

    record Refused(Refusal why) implements Sharing {}
}
