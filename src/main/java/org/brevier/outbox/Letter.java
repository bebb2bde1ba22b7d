package org.brevier.outbox;

import java.util.regex.Pattern;

/** A letter in plain text. Its subject is one line, whatever was put into it: a second one could be a header of its own. */
record Letter(String subject, String text) {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final int LONGEST_SUBJECT = 200;

    Letter {
        subject = shortened(onOneLine(subject));
    }

    static String onOneLine(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SUBJECT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
    }

    /** The subject on the first line and the text below it, as rows keep a letter. */
    String written() {
        return subject + "\n" + text;
    }

    static Letter read(String written) {
        int end = written.indexOf('\n');
        return new Letter(written.substring(0, end), written.substring(end + 1));
    }
}
