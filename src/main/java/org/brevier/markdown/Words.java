package org.brevier.markdown;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** The words of a text, and what makes two of them the same. */
final class Words {

    /**
     * A word of a text.
     *
     * @param start where it begins
     */
    record Word(String text, int start) {

        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }

        boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        /** Case, possession and the plural folded away, and the thousands' commas of a number. */
        String stem() {
            if (isNumber()) {
                return THOUSANDS.matcher(text).replaceAll("");
            }
            String folded = POSSESSIVE.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
            return folded.length() < SHORTEST_PLURAL ? folded : singular(folded);
        }

        private static String singular(String word) {
            if (word.endsWith("ies")) {
                return word.substring(0, word.length() - 3) + "y";
            }
            boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
            String stem = plural ? word.substring(0, word.length() - 1) : word;
            return plural && SIBILANT.matcher(stem).find() ? stem.substring(0, stem.length() - 1) : stem;
        }

        /** A word that says something: no article, preposition, auxiliary or the like. */
        boolean speaks() {
            String folded = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            return isNumber() || (folded.length() > 1 && !STOP_WORDS.contains(folded) && !STOP_WORDS.contains(stem()));
        }
    }

    private static final int SHORTEST_PLURAL = 4;

    /** Without a repeated group, for which Java's matcher calls itself until a long word overflows the stack. */
    private static final Pattern WORD =
            Pattern.compile("\\d[\\d.,:\u00A0\u202F]*(?<=\\d)|[\\p{L}\\p{M}][\\p{L}\\p{M}\\d'\u2019]*(?<!['\u2019])");

    private static final Pattern THOUSANDS = Pattern.compile("[,\u00A0\u202F](?=\\d{3})");
    private static final Pattern POSSESSIVE = Pattern.compile("(?:['\u2019]s|['\u2019])$");
    private static final Pattern SIBILANT = Pattern.compile("(?:[sx]|ch|sh|z)e$");

    private static final Set<String> STOP_WORDS = Set.of(
            ("a about above across after again against ago all almost along already also although always am amid among an and"
                            + " another any anyone anything are around as ask at away back be became because become been before behind being below"
                            + " between beyond both but by call came can cannot come could day despite did do doe does doing done down due during each"
                            + " either else end even ever every far few first for former from full further gave get give given go goe goes going got"
                            + " had has have having he her here herself him himself his how however i if in inside instead into is it it'll its itself"
                            + " just keep kept know last late later latest least less let like likely long made make making many may maybe me might"
                            + " more moreover most much must my near nearly need neither never new next no non none nor not nothing now of off often"
                            + " on once one only onto or other our out over own part per perhap perhaps put quite rather re said same saw say saying"
                            + " see seem seen set several shall she should show since so some something soon still such take taken tell than that"
                            + " the their them then there therefore these they thing this those though through thu thus to today together told"
                            + " tomorrow too took toward towards two under until up upon us use used using very via wa want was way we week well"
                            + " went were what when whenever where whether which while who whole whom whose why will with within without would"
                            + " year yesterday yet you your")
                    .split(" ", -1));

    private Words() {}

    /** How many words a reader reads; dashes and the like are none. */
    static int count(String text) {
        return (int) Collections.list(new StringTokenizer(text)).stream()
                .filter(word -> word.toString().codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    static List<Word> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> new Word(word.group(), word.start()))
                .toList();
    }
}
