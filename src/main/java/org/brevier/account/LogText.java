package org.brevier.account;

/** What strangers typed, as it may stand in a log or a trail: on one line, of at most 200 signs, each of which can be seen. */
final class LogText {

    private static final int LONGEST = 200;

    private LogText() {}

    static String of(String typed) {
        var safe = new StringBuilder();
        typed.codePoints().limit(LONGEST).forEach(sign -> append(safe, sign));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int sign) {
        if (isVisible(sign)) {
            safe.appendCodePoint(sign);
        } else {
            safe.append("\\u{%X}".formatted(sign));
        }
    }

    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
