package org.brevier.markdown;

/** A text that cannot be taken as a briefing at all: too long, too costly, not UTF-8, or with front matter that is not what it seems to be. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line where in the text, counted from 1 */
    public Unreadable(int line, String reason) {
        super(reason);
        this.line = line;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
