package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {

    private static final String FIRST = """
            ## At a glance

            - Putin supports direct talks between Washington and Tehran
            - Iran deepens its ties with Russia
            - The US weighs deals with both

            ## Russian Diplomatic Engagement

            Moscow offered help.

            ## Iran’s Strategic Hedging

            Tehran prepares for talks.

            ## US Calculations

            Washington looks at both.
            """;

    private static Anchors after(String earlier, String later) throws Unreadable {
        BriefingText then = Samples.read(earlier);
        return Anchors.first(then).after(then, Samples.read(later));
    }

    @Test
    void theFirstNamesAreMadeOfTheFirstWords() throws Unreadable {
        Anchors first = Anchors.first(Samples.read(FIRST));
        assertThat(first.bullets())
                .containsExactly(
                        "h-glance-putin-supports-direct-talks-between-washington-and",
                        "h-glance-iran-deepens-its-ties-with-russia",
                        "h-glance-the-us-weighs-deals-with-both");
        assertThat(first.sections())
                .containsExactly("h-russian-diplomatic-engagement", "h-irans-strategic-hedging", "h-us-calculations");
    }

    @Test
    void equalHeadingsAndHeadingsWithoutLatinLettersGetNamesOfTheirOwn() throws Unreadable {
        Anchors first = Anchors.first(Samples.read("## Same\n\n## Same\n\n## 東京\n\n## موسكو\n\n## 1\n"));
        assertThat(first.sections()).containsExactly("h-same", "h-same-2", "h-1", "h-2", "h-1-2");
    }

    @Test
    void anUnchangedTextKeepsItsNames() throws Unreadable {
        assertThat(after(FIRST, FIRST)).isEqualTo(Anchors.first(Samples.read(FIRST)));
    }

    @Test
    void aPartThatMovedKeepsItsName() throws Unreadable {
        String moved = "## US Calculations\n\nWashington looks at both.\n\n"
                + FIRST.replace("## US Calculations\n\nWashington looks at both.\n", "");
        assertThat(after(FIRST, moved).sections())
                .containsExactly("h-us-calculations", "h-russian-diplomatic-engagement", "h-irans-strategic-hedging");
    }

    @Test
    void aPartWordedAnewKeepsItsName() throws Unreadable {
        String reworded = FIRST.replace("Iran’s Strategic Hedging", "How Tehran hedges")
                .replace("Russian Diplomatic Engagement", "Russian Engagement")
                .replace("Moscow offered help.", "Something else altogether.")
                .replace("Iran deepens its ties with Russia", "Iran deepens ties with Moscow");
        Anchors later = after(FIRST, reworded);
        assertThat(later.sections())
                .isEqualTo(Anchors.first(Samples.read(FIRST)).sections());
        assertThat(later.bullets()).isEqualTo(Anchors.first(Samples.read(FIRST)).bullets());
    }

    @Test
    void aPartReplacedBetweenTwoThatStayedKeepsItsName() throws Unreadable {
        String replaced = FIRST.replace("Iran deepens its ties with Russia", "Sanctions push allies together");
        assertThat(after(FIRST, replaced).bullets().get(1)).isEqualTo("h-glance-iran-deepens-its-ties-with-russia");
    }

    @Test
    void aNewPartGetsANewName() throws Unreadable {
        String longer = FIRST + "\n## What comes next\n\nNobody knows.\n";
        assertThat(after(FIRST, longer).sections()).endsWith("h-us-calculations", "h-what-comes-next");
    }

    @Test
    void theNameOfADroppedPartIsNeverGivenToAnother() throws Unreadable {
        BriefingText one = Samples.read("## Alpha\n\nFirst words.\n\n## Beta\n\nSecond thing.\n");
        BriefingText two = Samples.read("## Beta\n\nSecond thing.\n");
        BriefingText three = Samples.read("## Beta\n\nSecond thing.\n\n## Alpha\n\nQuite another matter.\n");
        Anchors dropped = Anchors.first(one).after(one, two);
        assertThat(dropped.retired()).containsExactly("h-alpha");
        Anchors later = Anchors.ofLine(dropped.toLine()).after(two, three);
        assertThat(later.sections()).containsExactly("h-beta", "h-alpha-2");
        assertThat(later.retired()).containsExactly("h-alpha");
    }

    @Test
    void theLineOfTheStoreGivesTheSameAnchors() throws Unreadable {
        for (Anchors anchors : List.of(
                Anchors.first(Samples.read(FIRST)),
                new Anchors(List.of(), List.of()),
                new Anchors(List.of(), List.of("h-a"), List.of("h-b", "h-c")))) {
            assertThat(Anchors.ofLine(anchors.toLine())).isEqualTo(anchors);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h-a", "h-a|h-b", "h-a|h-b|h-c|h-d", "a||", "h-A||", "h-a  h-b||", "h-a\"||", " ||"})
    void anyOtherLineIsRefused(String line) {
        assertThatThrownBy(() -> Anchors.ofLine(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anchorsThatDoNotFitAreMadeAnew() throws Unreadable {
        BriefingText text = Samples.read(FIRST);
        Anchors others = Anchors.first(Samples.read("## One\n"));
        assertThat(Samples.BRIEFINGS.render(text, others, Samples.SITE).sections())
                .extracting(RenderedBriefing.RenderedSection::anchor)
                .isEqualTo(Anchors.first(text).sections());
    }
}
