package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brevier.markdown.Merge.Clash;
import org.brevier.markdown.Merge.Merged;
import org.brevier.markdown.MergedPart.Contested;
import org.brevier.markdown.MergedPart.Settled;
import org.junit.jupiter.api.Test;

/** Edits texts at random, each with words of its own, and looks for the words in what comes of them. */
class MergedWordsTest {

    private static final Pattern WORD = Pattern.compile("w\\d+");

    private final Random random = new Random(20250605);
    private int words;

    @Test
    void noWordOfABriefingIsLost() throws Unreadable {
        for (int i = 0; i < 1_500; i++) {
            List<String> base = briefing();
            check(text(base), text(edited(base)), text(edited(base)));
        }
    }

    @Test
    void noWordOfAnyTextIsLost() throws Unreadable {
        for (int i = 0; i < 1_500; i++) {
            List<String> base = lines();
            check(
                    String.join("\n", base),
                    String.join("\n", edited(base)),
                    String.join(random.nextBoolean() ? "\n" : "\r\n", edited(base)));
        }
    }

    private List<String> briefing() {
        var blocks = new ArrayList<String>();
        if (random.nextBoolean()) {
            blocks.add("---\ntitle: " + word() + "\nslug: " + word() + "\nlang: " + word() + "\n---");
        } else {
            blocks.add("# " + sentence(3));
        }
        blocks.add(sentence(9));
        blocks.add("## At a Glance");
        IntStream.range(0, random.nextInt(5)).forEach(i -> blocks.add("- " + sentence(6)));
        IntStream.range(0, random.nextInt(5))
                .forEach(i -> blocks.add("## " + sentence(3) + "\n\n" + sentence(12) + "\n\n" + sentence(9)));
        return blocks;
    }

    private List<String> lines() {
        return random.ints(random.nextInt(16), 0, PartTest.LINES.size())
                .mapToObj(PartTest.LINES::get)
                .flatMap(line -> random.nextInt(3) == 0 ? Stream.of(line, sentence(4)) : Stream.of(line))
                .toList();
    }

    private String word() {
        return "w" + ++words;
    }

    private String sentence(int length) {
        return IntStream.range(0, length).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private static String text(List<String> blocks) {
        return String.join("\n\n", blocks).replaceAll("\n\n(?=- )(?<=\n- [^\n]{0,99}\n\n)", "\n") + "\n";
    }

    private List<String> edited(List<String> base) {
        var blocks = new ArrayList<>(base);
        IntStream.range(0, random.nextInt(5)).forEach(i -> edit(blocks));
        return blocks;
    }

    private void edit(List<String> blocks) {
        int place = blocks.isEmpty() ? 0 : random.nextInt(blocks.size());
        switch (random.nextInt(blocks.isEmpty() ? 3 : 7)) {
            case 0 -> blocks.add(place, sentence(5));
            case 1 -> blocks.add(place, "- " + sentence(5));
            case 2 -> blocks.add("## " + sentence(2) + "\n\n" + sentence(8));
            case 3 -> blocks.remove(place);
            case 4 -> Collections.swap(blocks, place, random.nextInt(blocks.size()));
            case 5 -> blocks.set(place, blocks.get(place).replaceFirst("w\\d+", word()));
            default -> blocks.set(place, blocks.get(place) + " " + word());
        }
    }

    private static void check(String base, String theirs, String mine) throws Unreadable {
        Merge merge = Merge.of(Manuscript.of(base), Manuscript.of(theirs), Manuscript.of(mine));
        String all = "BASE\n" + base + "\nTHEIRS\n" + theirs + "\nMINE\n" + mine + "\n" + merge;
        List<String> found = found(merge);
        assertThat(found).as(all).containsAll(wanted(base, theirs, mine)).containsAll(wanted(base, mine, theirs));
        Set<String> either = new HashSet<>(words(theirs));
        either.addAll(words(mine));
        assertThat(either).as(all).containsAll(found);
        if (merge instanceof Clash clash) {
            checkChoices(all, clash, base, theirs, mine);
        }
        assertThat(found(Merge.withoutBase(Manuscript.of(theirs), Manuscript.of(mine))))
                .as(all)
                .containsAll(either);
    }

    /** What is new in one of them, and what neither took out. */
    private static Set<String> wanted(String base, String one, String other) {
        Set<String> wanted = new HashSet<>(words(one));
        wanted.removeIf(word -> words(base).contains(word) && !words(other).contains(word));
        return wanted;
    }

    private static List<String> found(Merge merge) {
        return switch (merge) {
            case Merged merged -> words(merged.manuscript().text());
            case Clash clash ->
                clash.parts().stream()
                        .flatMap(part -> switch (part) {
                            case Settled settled -> words(settled.text()).stream();
                            case Contested contested -> words(contested.theirs() + " " + contested.mine()).stream();
                        })
                        .toList();
        };
    }

    private static void checkChoices(String all, Clash clash, String base, String theirs, String mine)
            throws Unreadable {
        List<String> chosen = words(
                clash.resolve(clash.contested().stream().map(Contested::theirs).toList())
                        .text());
        List<String> fresh = new ArrayList<>(words(theirs));
        fresh.removeAll(words(base));
        assertThat(chosen).as(all).containsAll(fresh);
        List<String> both = words(clash.resolve(clash.contested().stream()
                        .map(part -> part.theirs() + "\n\n" + part.mine())
                        .toList())
                .text());
        assertThat(both).as(all).containsAll(wanted(base, theirs, mine)).containsAll(wanted(base, mine, theirs));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
