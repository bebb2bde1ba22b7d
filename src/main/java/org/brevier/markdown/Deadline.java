package org.brevier.markdown;

/** The moment at which work on one text is given up. */
final class Deadline {

    private final long end = System.nanoTime() + Caps.TIME.toNanos();

    void check(int line) {
        if (System.nanoTime() - end > 0) {
            throw new TooCostly(line, "the text takes too long to read");
        }
    }
}
