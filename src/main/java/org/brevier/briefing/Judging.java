package org.brevier.briefing;

/** What came of a verdict by preview link. */
public sealed interface Judging {

    record Given() implements Judging {}

    /** A name was missing, or what speaks against the text. */
    record Wanting() implements Judging {}

    /** The text has changed since it was read; this is its newest revision. */
    record Stale(int present) implements Judging {}

    /** So many verdicts have come by this link that it takes no more. */
    record Enough() implements Judging {}

    /** As in {@link PreviewLookup.Missing}. */
    record Missing() implements Judging {}
}
