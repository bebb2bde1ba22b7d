package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.brevier.markdown.PartComparison.Change;
import org.brevier.markdown.PartComparison.Span.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final String OLDER = """
            ---
            title: Moscow offers help
            ---

            Russia’s president has endorsed talks.

            ## At a Glance

            - Putin supports direct talks
            - Iran deepens its ties

            ## Engagement

            Moscow offered help.

            ## Hedging

            Tehran prepares.
            """;

    @Test
    void theSameTextHasNoChange() throws Unreadable {
        assertThat(compared(OLDER, OLDER).isEmpty()).isTrue();
        assertThat(compared(OLDER, "\uFEFF" + OLDER.replace("\n", "\r\n")).isEmpty())
                .isTrue();
        assertThat(compared(OLDER, OLDER.replace("help.\n\n", "help.\n\n\n")).isEmpty())
                .isTrue();
        assertThat(compared("", "")).isEqualTo(new Comparison(List.of()));
        assertThat(compared("", "\n").isEmpty()).isFalse();
    }

    @Test
    void everyPartSaysWhatBecameOfIt() throws Unreadable {
        String newer = OLDER.replace("- Iran deepens its ties\n", "- Oil gets dearer\n")
                .replace("offered help.", "offered its help.")
                .replace("## Hedging\n\nTehran prepares.\n", "")
                .replace("# Engagement", "# Outlook\n\nDim.\n\n## Engagement")
                .replace("title: Moscow offers help", "title: Moscow helps");

        assertThat(told(compared(OLDER, newer)))
                .containsExactly(
                        "front-matter unchanged: ---",
                        "front-matter changed: title: Moscow [-offers help][+helps]",
                        "front-matter unchanged: ---",
                        "standfirst unchanged: Russia’s president has endorsed talks.",
                        "glance unchanged: ## At a Glance",
                        "bullet unchanged: - Putin supports direct talks",
                        "bullet removed: [-- Iran deepens its ties]",
                        "bullet added: [+- Oil gets dearer]",
                        "section added: [+## Outlook\n\nDim.]",
                        "section changed: ## Engagement\n\nMoscow offered [+its ]help.",
                        "section removed: [-## Hedging\n\nTehran prepares.]");
    }

    @Test
    void aPartThatMovedOrWasWordedAnewIsKnownAgain() throws Unreadable {
        String outlook = "\n## Outlook\n\nDim.\n";
        String newer = OLDER.replace("## Engagement\n\nMoscow offered help.\n\n", "")
                        .replace("## Hedging", "## Iran’s Hedging")
                + outlook + "\n## Engagement\n\nMoscow offered help.\n";
        Comparison comparison = compared(OLDER + outlook, newer);

        assertThat(told(comparison))
                .endsWith(
                        "section changed: ## [+Iran’s ]Hedging\n\nTehran prepares.",
                        "section unchanged: ## Outlook\n\nDim.",
                        "section unchanged moved: ## Engagement\n\nMoscow offered help.");
        assertThat(comparison.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "It was good.,It was very good.,It was [+very ]good.",
        "It was good.,It was good!,It was good[-.][+!]",
        "Iran’s plan,Iran’s plans,Iran’s [-plan][+plans]",
        "one two three,four five three,[-one two][+four five] three",
        "a,a b,a[+ b]",
        "a b,b,[-a ]b",
        "東京で会談,東京の会談,東京[-で][+の]会談",
        "see [here](/a),see [here](/b),see [here](/[-a][+b])",
        "a 👩‍🚀 b,a 👩‍🚒 b,a [-👩‍🚀][+👩‍🚒] b"
    })
    void wordsAreComparedAndNotLetters(String older, String newer, String told) throws Unreadable {
        assertThat(told(compared(older, newer))).containsExactly("standfirst changed: " + told);
    }

    @Test
    void paragraphsAreComparedEachForItself() throws Unreadable {
        assertThat(told(compared("## A\n\nOne two.\n\nThree four.\n", "## A\n\nFive six.\n\nSeven eight.\n")))
                .containsExactly("section changed: ## A\n\n[-One two][+Five six].\n\n[-Three four][+Seven eight].");
    }

    @Test
    void htmlStaysTheTextItIs() throws Unreadable {
        assertThat(told(compared("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)> word")))
                .containsExactly("standfirst changed: <img src=x onerror=alert(1)>[+ word]");
    }

    @Test
    void bothTextsCanBeReadFromTheSpans() throws Unreadable {
        var random = new Random(1848);
        for (int i = 0; i < 1_000; i++) {
            String older = written(random);
            String newer = random.nextBoolean() ? written(random) : older + "\n" + written(random);
            Comparison comparison = compared(older, newer);
            assertThat(contents(comparison, Fate.ADDED)).containsExactlyInAnyOrderElementsOf(contents(older));
            assertThat(contents(comparison, Fate.REMOVED)).containsExactlyElementsOf(contents(newer));
        }
    }

    @Test
    @Timeout(30)
    void whatWouldTakeTooLongIsReplacedAsAWhole() throws Unreadable {
        String older = "## A\n\nstart " + "a b c d ".repeat(60_000) + "end\n";
        String newer = "## A\n\nstart " + "d e f a ".repeat(60_000) + "end\n";

        assertThat(compared(older, newer).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.spans()).hasSize(4));
    }

    @Test
    @Timeout(30)
    void manyLongPartsAreComparedInBoundedTime() throws Unreadable {
        var random = new Random(1789);
        String older = sections(random);
        String newer = sections(random);

        assertThat(compared(older, newer).parts()).hasSize(100);
    }

    private static String sections(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("## Heading ").append(i).append("\n\n");
            random.ints(1_200, 0, 1_000).forEach(word -> text.append(word).append(' '));
            text.append("\n\n");
        }
        return text.toString();
    }

    private static String written(Random random) {
        return random.ints(random.nextInt(12), 0, PartTest.LINES.size())
                .mapToObj(PartTest.LINES::get)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> contents(String text) throws Unreadable {
        return Part.of(Manuscript.of(text)).stream().map(Part::key).toList();
    }

    private static List<String> contents(Comparison comparison, Fate without) {
        Change missing = without == Fate.ADDED ? Change.ADDED : Change.REMOVED;
        return comparison.parts().stream()
                .filter(part -> part.change() != missing)
                .map(part -> part.spans().stream()
                        .filter(span -> span.fate() != without)
                        .map(PartComparison.Span::text)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static Comparison compared(String older, String newer) throws Unreadable {
        return Comparison.of(Manuscript.of(older), Manuscript.of(newer));
    }

    private static List<String> told(Comparison comparison) {
        return comparison.parts().stream().map(ComparisonTest::told).toList();
    }

    private static String told(PartComparison part) {
        return part.kind().label() + " " + part.change().label() + (part.moved() ? " moved: " : ": ")
                + part.spans().stream()
                        .map(span -> switch (span.fate()) {
                            case SAME -> span.text();
                            case ADDED -> "[+" + span.text() + "]";
                            case REMOVED -> "[-" + span.text() + "]";
                        })
                        .collect(Collectors.joining());
    }
}
