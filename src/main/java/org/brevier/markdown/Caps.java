package org.brevier.markdown;

import java.time.Duration;

/**
 * How much a text may cost. Every number is far above what a briefing needs, and low enough that no text of
 * {@value Manuscript#LARGEST} bytes takes longer than about a second.
 */
final class Caps {

    /** Some block rules look at all lines of a paragraph again with each new line. */
    static final int LINES = 10_000;

    static final int FRONT_MATTER_CHARACTERS = 64 * 1024;
    static final int FRONT_MATTER_DEPTH = 10;

    /** A headline stands in every list and feed. */
    static final int HEADLINE_CHARACTERS = 1_000;

    /** Lists and quotes inside one another; what is deeper is plain text. */
    static final int OPEN_BLOCKS = 40;

    static final int INLINE_NESTING = 30;

    /** Paragraphs, headings and table cells. */
    static final int INLINE_RUNS = 50_000;

    /** The sum of the squares of the delimiters and brackets in each run, because matching them takes that many steps. */
    static final long DELIMITER_STEPS = 100_000_000;

    static final int RAW_TAGS = 5_000;

    /** HTML elements inside one another. */
    static final int HTML_DEPTH = 150;

    /** Characters of HTML for one text. */
    static final int HTML_CHARACTERS = 5 * 1024 * 1024;

    /** Of one processor, for reading and again for rendering: the net below the bounds above. */
    static final Duration WORK = Duration.ofMillis(1_500);

    static final Duration TIME_WHERE_WORK_IS_NOT_MEASURED = Duration.ofSeconds(60);

    /** Of all transcripts on one page; what goes beyond is left out, and the captions still say it. */
    static final int TRANSCRIPT_CHARACTERS = 1_000_000;

    private Caps() {}
}
