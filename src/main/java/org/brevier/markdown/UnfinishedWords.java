package org.brevier.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevier.markdown.Finding.Rule;

/** The marks that writers leave where something is still to come: TK, TODO, XXX and empty boxes; code may hold them. */
final class UnfinishedWords {

    /** A target that is TODO is the link's own affair. The first letter is looked for first, as it is rare. */
    private static final Pattern MARK = Pattern.compile(
            "(?=[TX])(?<![\\p{L}\\p{N}_-])(?<!\\]\\()(?:(?:TK)++|TODO|XXX++)(?![\\p{L}\\p{N}_-])|\\[ \\]");

    private static final Pattern FENCE =
            Pattern.compile("\\A[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?(`{3,}|~{3,})(.*)\\z");
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final List<Finding> findings = new ArrayList<>();
    private String fence = "";

    private UnfinishedWords() {}

    static Stream<Finding> findings(Manuscript manuscript, BriefingText text) {
        var words = new UnfinishedWords();
        Stream.of(text.headline(), text.standfirst())
                .flatMap(Optional::stream)
                .filter(passage ->
                        passage.position().line() <= text.frontMatter().lines())
                .forEach(passage -> words.look(
                        passage.text(),
                        passage.position().line(),
                        passage.position().column()));
        int number = 0;
        for (String line : manuscript.text().split("\r\n|\r|\n", -1)) {
            number++;
            if (number > text.frontMatter().lines() && words.isProse(line)) {
                words.look(line, number, 1);
            }
        }
        return words.findings.stream();
    }

    /** Whether a line is neither a fence nor between two. */
    private boolean isProse(String line) {
        Matcher matcher = FENCE.matcher(line);
        if (!matcher.matches()
                || (fence.isEmpty()
                        && matcher.group(1).startsWith("`")
                        && matcher.group(2).contains("`"))) {
            return fence.isEmpty();
        }
        if (fence.isEmpty()) {
            fence = matcher.group(1);
        } else if (matcher.group(1).startsWith(fence) && matcher.group(2).isBlank()) {
            fence = "";
        }
        return false;
    }

    private void look(String line, int number, int column) {
        if (!MARK.matcher(line).find()) {
            return;
        }
        Matcher mark = MARK.matcher(withoutCode(ADDRESS.matcher(line).replaceAll(UnfinishedWords::blank)));
        while (mark.find()) {
            findings.add(Finding.unfinished(
                    Rule.UNFINISHED,
                    new Position(number, column + mark.start()),
                    "“%s” says that something is still to come here.".formatted(mark.group())));
        }
    }

    private static String blank(MatchResult address) {
        return " ".repeat(address.end() - address.start());
    }

    /** CommonMark: a code span ends with as many backticks as it begins with. */
    private static String withoutCode(String line) {
        var prose = new StringBuilder(line);
        List<MatchResult> ticks = TICKS.matcher(line).results().toList();
        Set<Integer> unmatched = new HashSet<>();
        for (int i = 0; i < ticks.size(); i++) {
            int end = unmatched.contains(ticks.get(i).group().length()) ? -1 : closing(ticks, i);
            if (end < 0) {
                unmatched.add(ticks.get(i).group().length());
            } else {
                int start = ticks.get(i).start();
                prose.replace(
                        start, ticks.get(end).end(), " ".repeat(ticks.get(end).end() - start));
                i = end;
            }
        }
        return prose.toString();
    }

    private static int closing(List<MatchResult> ticks, int opening) {
        for (int i = opening + 1; i < ticks.size(); i++) {
            if (ticks.get(i).group().length() == ticks.get(opening).group().length()) {
                return i;
            }
        }
        return -1;
    }
}
