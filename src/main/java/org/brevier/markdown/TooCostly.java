package org.brevier.markdown;

/** Carries a crossed cap out of the Markdown library's callbacks; it never leaves this package. */
final class TooCostly extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    TooCostly(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    Unreadable asUnreadable() {
        return new Unreadable(line, String.valueOf(getMessage()));
    }
}
