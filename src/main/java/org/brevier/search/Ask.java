package org.brevier.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing a reader asks for.
 *
 * @param text a word, or what stood between quotation marks
 * @param quoted whether the words must stand side by side as they are
 * @param excluded whether a briefing that has it is not wanted
 */
record Ask(String text, boolean quoted, boolean excluded) {

    private static final int MOST = 20;

    /** Everything but quotation marks and a hyphen before a word is taken literally; a quotation mark without its fellow is none. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?<minus>-?)(?:\"(?<phrase>[^\"]*)\"|(?<word>[^\\s\"]+))", Pattern.UNICODE_CHARACTER_CLASS);

    /** Quotation marks that keyboards and word processors put for plain ones. */
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”„‟«»＂]");

    static List<Ask> in(String q) {
        return SHAPE.matcher(QUOTATION_MARKS.matcher(Part.composed(q)).replaceAll("\""))
                .results()
                .map(found -> {
                    String phrase = found.group("phrase");
                    boolean excluded = !found.group("minus").isEmpty();
                    return phrase == null
                            ? new Ask(found.group("word"), false, excluded)
                            : new Ask(phrase, true, excluded);
                })
                .distinct()
                .limit(MOST)
                .toList();
    }
}
