package org.brevier.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevier.markdown.Finding.Rule;
import org.brevier.markdown.Words.Word;
import org.commonmark.node.Text;

/** What headline, standfirst and bullets say and the body never does. */
final class Claims {

    private static final int LONG_WORD = 4;

    private final BriefingText text;
    private final Set<String> known;

    private Claims(BriefingText text) {
        this.text = text;
        this.known = body(text)
                .flatMap(passage -> Words.of(passage.text()).stream())
                .map(Word::stem)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** At most so many notes; none for a text that has no body yet. */
    static Stream<Finding> findings(BriefingText text, int most) {
        if (body(text).allMatch(passage -> passage.text().isBlank())) {
            return Stream.empty();
        }
        return new Claims(text).findings().limit(most);
    }

    private static Stream<Passage> body(BriefingText text) {
        return Stream.concat(
                Stream.of(text.opening()),
                text.sections().stream()
                        .filter(section -> section.kind() == Section.Kind.BODY)
                        .flatMap(section -> Stream.of(section.heading(), section.content())));
    }

    private Stream<Finding> findings() {
        return Stream.of(
                        text.headline().stream().flatMap(passage -> claims(passage, "headline")),
                        text.standfirst().stream().flatMap(passage -> claims(passage, "standfirst")),
                        text.glance().stream()
                                .flatMap(glance -> glance.bullets().stream())
                                .flatMap(passage -> claims(passage, "glance")))
                .flatMap(stream -> stream);
    }

    private Stream<Finding> claims(Passage passage, String part) {
        boolean title = isTitle(passage.text());
        boolean shouts = passage.text().codePoints().noneMatch(Character::isLowerCase);
        return stretches(passage).stream()
                .flatMap(stretch -> stretch.claims(title, shouts))
                .filter(claim -> known.add(claim.word().stem()))
                .map(claim -> Finding.note(
                        Rule.CLAIMS,
                        claim.position(),
                        "The %s “%s” of the %s stands nowhere in the body."
                                .formatted(claim.kind(), claim.word().text(), part)));
    }

    /** In a line of Capitalised Words a capital makes no name. */
    private static boolean isTitle(String line) {
        List<Word> words = Words.of(line).stream()
                .filter(word -> word.text().length() >= LONG_WORD)
                .toList();
        return 2 * words.stream().filter(Word::isCapitalised).count() > words.size();
    }

    private List<Stretch> stretches(Passage passage) {
        List<Stretch> stretches = new ArrayList<>();
        char before = '.';
        for (Text node : NodeWalk.nodes(passage, Text.class)) {
            String words = node.getLiteral();
            stretches.add(new Stretch(words, NodeWalk.position(node).orElse(passage.position()), before));
            before = words.isBlank()
                    ? before
                    : words.strip().charAt(words.strip().length() - 1);
        }
        return stretches.isEmpty() ? List.of(new Stretch(passage.text(), passage.position(), before)) : stretches;
    }

    private record Claim(Word word, String kind, Position position) {}

    /**
     * Words without markup between them.
     *
     * @param before what stands before them, blanks apart
     */
    private record Stretch(String words, Position position, char before) {

        Stream<Claim> claims(boolean title, boolean shouts) {
            return Words.of(words).stream()
                    .filter(word -> word.speaks() || (!shouts && isAcronym(word)))
                    .map(word -> new Claim(
                            word, kind(word, title), new Position(position.line(), position.column() + word.start())));
        }

        /** Such as the US, which is no "us". */
        private static boolean isAcronym(Word word) {
            return word.text().length() > 1 && word.text().codePoints().allMatch(Character::isUpperCase);
        }

        private String kind(Word word, boolean title) {
            if (word.isNumber()) {
                return "number";
            }
            return word.isCapitalised() && !title && !startsSentence(word) ? "name" : "word";
        }

        private boolean startsSentence(Word word) {
            int i = word.start() - 1;
            while (i >= 0 && " \u00A0\"'(\u201C\u2018".indexOf(words.charAt(i)) >= 0) {
                i--;
            }
            return ".!?:".indexOf(i < 0 ? before : words.charAt(i)) >= 0;
        }
    }
}
