package org.brevier.delivery;

import java.util.regex.Pattern;

/**
 * The words between the slashes of a path. Each begins with a letter or digit, so that a path made of them can never name
 * another host or lead upwards. Looked for where that is not so: a group that repeats would cost a stack frame a segment.
 */
final class Segments {

    private static final Pattern NO_WORD = Pattern.compile("/(?:[^a-z0-9]|\\z)");

    private Segments() {}

    static boolean areWords(String path) {
        return !NO_WORD.matcher(path).find();
    }
}
