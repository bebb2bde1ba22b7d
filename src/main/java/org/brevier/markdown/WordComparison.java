package org.brevier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.brevier.markdown.PartComparison.Span;
import org.brevier.markdown.PartComparison.Span.Fate;

/** Compares texts word by word. One for each comparison, whose cost it bounds. */
final class WordComparison {

    /** What one text has and what the other has in its place, and what both have behind it. */
    private record Step(String removed, String added, String same) {

        private boolean isChange() {
            return !removed.isEmpty() || !added.isEmpty();
        }

        /** Whether nothing stands between the two that anybody would want to read by itself. */
        boolean joins(Step next) {
            boolean split = same.indexOf('\n') >= 0 || same.codePoints().anyMatch(Character::isLetterOrDigit);
            return !next.isChange() || (isChange() && !split);
        }

        Step and(Step next) {
            return next.isChange()
                    ? new Step(removed + same + next.removed, added + same + next.added, next.same)
                    : new Step(removed, added, same + next.same);
        }
    }

    /** A character of a script that puts no blanks between its words; a word; or any other character but a blank. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|"
            + "[\\p{L}\\p{M}\\p{N}'\u2019&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+|(?!\\s)\\X");

    /** Comparing takes the square of the number of words at worst. */
    private static final long MOST_STEPS = 40_000_000;

    private long left = MOST_STEPS;

    List<Span> spans(String older, String newer) {
        int start = commonStart(older, newer);
        int end = commonEnd(older, newer, start);
        var steps = new ArrayList<Step>();
        steps.add(new Step("", "", older.substring(0, start)));
        steps.addAll(steps(older.substring(start, older.length() - end), newer.substring(start, newer.length() - end)));
        steps.add(new Step("", "", older.substring(older.length() - end)));
        return spans(steps);
    }

    /** How far both are the same, up to a blank. */
    private static int commonStart(String older, String newer) {
        int most = Math.min(older.length(), newer.length());
        int start = 0;
        while (start < most && older.charAt(start) == newer.charAt(start)) {
            start++;
        }
        while (start > 0 && start < Math.max(older.length(), newer.length()) && !isBlank(older, start - 1)) {
            start--;
        }
        return start;
    }

    private static int commonEnd(String older, String newer, int start) {
        int most = Math.min(older.length(), newer.length()) - start;
        int end = 0;
        while (end < most && older.charAt(older.length() - 1 - end) == newer.charAt(newer.length() - 1 - end)) {
            end++;
        }
        while (end > 0 && !isBlank(older, older.length() - end)) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    private List<Step> steps(String older, String newer) {
        List<MatchResult> then = WORD.matcher(older).results().toList();
        List<MatchResult> now = WORD.matcher(newer).results().toList();
        long most = (long) (then.size() + now.size()) * (then.size() + now.size());
        if (most > left) {
            return List.of(new Step(older, newer, ""));
        }
        left -= most;
        int[] origins = Sequences.origins(words(then), words(now));
        var steps = new ArrayList<Step>();
        int i = 0;
        int j = 0;
        for (int k = 0; k < origins.length; k++) {
            if (origins[k] != Sequences.NONE) {
                MatchResult was = then.get(origins[k]);
                MatchResult is = now.get(k);
                addChange(steps, older.substring(i, was.start()), newer.substring(j, is.start()));
                steps.add(new Step("", "", is.group()));
                i = was.end();
                j = is.end();
            }
        }
        addChange(steps, older.substring(i), newer.substring(j));
        return steps;
    }

    private static List<String> words(List<MatchResult> matches) {
        return matches.stream().map(MatchResult::group).toList();
    }

    /** The blanks around a change are no part of it where both have the same. */
    private static void addChange(List<Step> steps, String removed, String added) {
        int most = Math.min(removed.length(), added.length());
        int start = 0;
        while (start < most && removed.charAt(start) == added.charAt(start) && isBlank(added, start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && removed.charAt(removed.length() - 1 - end) == added.charAt(added.length() - 1 - end)
                && isBlank(added, added.length() - 1 - end)) {
            end++;
        }
        steps.add(new Step("", "", added.substring(0, start)));
        steps.add(new Step(
                removed.substring(start, removed.length() - end),
                added.substring(start, added.length() - end),
                added.substring(added.length() - end)));
    }

    private static List<Span> spans(List<Step> steps) {
        var spans = new ArrayList<Span>();
        Step open = steps.getFirst();
        for (Step next : steps.subList(1, steps.size())) {
            if (open.joins(next)) {
                open = open.and(next);
            } else {
                addTo(spans, open);
                open = next;
            }
        }
        addTo(spans, open);
        return spans;
    }

    private static void addTo(List<Span> spans, Step step) {
        add(spans, Fate.REMOVED, step.removed());
        add(spans, Fate.ADDED, step.added());
        add(spans, Fate.SAME, step.same());
    }

    private static void add(List<Span> spans, Fate fate, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(fate, text));
        }
    }
}
