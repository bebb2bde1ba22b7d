package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.markdown.TwoEditors.BASE;
import static org.brevier.markdown.TwoEditors.changed;
import static org.brevier.markdown.TwoEditors.merged;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {

    @Test
    void whatOnlyOneTouchedMergesByItself() throws Unreadable {
        String theirs = changed(
                "title: Moscow offers help", "title: Moscow offers to mediate", "offered help", "offered to assist");
        String mine =
                changed("[Iran, Russia]", "[Iran]", "endorsed talks", "endorsed direct talks", "looks at", "weighs");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                        "title: Moscow offers help",
                        "title: Moscow offers to mediate",
                        "offered help",
                        "offered to assist",
                        "[Iran, Russia]",
                        "[Iran]",
                        "endorsed talks",
                        "endorsed direct talks",
                        "looks at",
                        "weighs"));
    }

    @Test
    void neighboursChangedByDifferentPeopleDoNotClash() throws Unreadable {
        String theirs = changed("Putin supports", "Putin backs", "The US weighs", "Washington weighs");
        String mine = changed("Iran deepens", "Tehran deepens", "Moscow offered", "Russia offered");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                        "Putin supports",
                        "Putin backs",
                        "The US weighs",
                        "Washington weighs",
                        "Iran deepens",
                        "Tehran deepens",
                        "Moscow offered",
                        "Russia offered"));
    }

    @Test
    void theSameChangeByBothIsOne() throws Unreadable {
        String theirs = changed("Moscow offered help.", "Moscow helps.", "Putin supports", "Putin backs");
        String mine = changed("Moscow offered help.", "Moscow helps.", "looks at", "weighs");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                        "Moscow offered help.",
                        "Moscow helps.",
                        "Putin supports",
                        "Putin backs",
                        "looks at",
                        "weighs"));
    }

    @Test
    void whoChangedNothingTakesTheOthersTextByteForByte() throws Unreadable {
        String other = "\uFEFF" + changed("help", "help\r\nnow ").stripTrailing();

        assertThat(merged(BASE, BASE, other)).isEqualTo(other);
        assertThat(merged(BASE, other, BASE)).isEqualTo(other);
        assertThat(merged(BASE, other, other)).isEqualTo(other);
        assertThat(merged("", "", other)).isEqualTo(other);
    }

    @Test
    void whatOneTookOutAndTheOtherLeftIsGone() throws Unreadable {
        String theirs = changed("- Iran deepens its ties with Russia\n", "", "looks at", "weighs");
        String mine = changed("## Russian Engagement\n\nMoscow offered help.\n\n", "");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                        "- Iran deepens its ties with Russia\n",
                        "",
                        "looks at",
                        "weighs",
                        "## Russian Engagement\n\nMoscow offered help.\n\n",
                        ""));
    }

    @Test
    void whatTheyPutInAtDifferentPlacesIsAllThere() throws Unreadable {
        String theirs = changed("- Putin supports", "- Oil gets dearer\n- Putin supports") + "\n## Outlook\n\nDim.\n";
        String mine = changed(
                "weighs deals with both\n",
                "weighs deals with both\n- Europe watches\n",
                "Washington looks",
                "Trump looks");

        assertThat(merged(BASE, theirs, mine))
                .isEqualTo(changed(
                                "- Putin supports",
                                "- Oil gets dearer\n- Putin supports",
                                "weighs deals with both\n",
                                "weighs deals with both\n- Europe watches\n",
                                "Washington looks",
                                "Trump looks")
                        + "\n## Outlook\n\nDim.\n");
    }

    @Test
    void aPartOneMovedAndTheOtherChangedIsMovedAndChanged() throws Unreadable {
        String moved = changed(
                "- The US weighs deals with both\n",
                "",
                "- Putin supports",
                "- The US weighs deals with both\n- Putin supports",
                "## Russian Engagement\n\nMoscow offered help.\n\n",
                "",
                "## Calculations",
                "## Russian Engagement\n\nMoscow offered help.\n\n## Calculations");
        String changed = changed("weighs deals", "weighs two deals", "offered help", "offered its help");
        String both = moved.replace("weighs deals", "weighs two deals").replace("offered help", "offered its help");

        assertThat(merged(BASE, moved, changed)).isEqualTo(both);
        assertThat(merged(BASE, changed, moved)).isEqualTo(both);
    }

    @Test
    void bothMayMoveDifferentParts() throws Unreadable {
        String theirs = "## B\n\nb\n\n## A\n\na\n\n## C\n\nc\n\n## D\n\nd\n";
        String mine = "## A\n\na\n\n## B\n\nb\n\n## D\n\nd\n\n## C\n\nc\n";
        String base = "## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n";

        assertThat(merged(base, theirs, mine)).isEqualTo("## B\n\nb\n\n## A\n\na\n\n## D\n\nd\n\n## C\n\nc\n");
    }

    @Test
    void aTextInTheFormOfABrowserIsNoChange() throws Unreadable {
        String theirs = changed("offered help", "offered to assist");
        String mine = changed("looks at", "weighs").replace("\n", "\r\n");

        assertThat(merged(BASE, theirs, mine)).isEqualTo(theirs.replace("looks at", "weighs"));
        assertThat(merged(BASE, theirs, BASE.replace("\n", "\r\n"))).isEqualTo(theirs);
        assertThat(merged(BASE, theirs.replace("\n", "\r\n"), mine))
                .isEqualTo(theirs.replace("looks at", "weighs").replace("\n", "\r\n"));
    }

    @Test
    void nothingRunsIntoWhatStandsBehindIt() throws Unreadable {
        assertThat(merged("# A\n\n## B", "# A\n\n## B\n\n## C", "# A\n\n## B\n\nb"))
                .isEqualTo("# A\n\n## B\n\nb\n\n## C");
        assertThat(merged("## A\n\n## B", "## B", "## B\n\n## A\n\n## C")).isEqualTo("## B\n\n## C");
        assertThat(merged("One.\n\nTwo.", "Two.\n\nOne.", "One more.\n\nTwo.")).isEqualTo("Two.\n\nOne more.");
        assertThat(merged("One.\n\n***\nTwo.\n", "One.\n\n***\nTwo more.\n", "One too.\n\n***\nTwo.\n"))
                .isEqualTo("One too.\n\n***\nTwo more.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n", "---\n---\n", "# A", "- a\n- b\n", "## In brief\n\n- a", "```\n## a"})
    void thePlainestTextsMergeToo(String text) throws Unreadable {
        for (String other : List.of("", "# A\n", "## In brief\n\n- b\n\n## C\n", "---\na: b\n---\n")) {
            for (String third : List.of("", "Prose.", "## In brief\n\n- c\n", "---\na: c\n---\n\nProse.\n")) {
                assertThat(Merge.of(Manuscript.of(text), Manuscript.of(other), Manuscript.of(third)))
                        .isNotNull();
                assertThat(Merge.withoutBase(Manuscript.of(text), Manuscript.of(other)))
                        .isNotNull();
            }
        }
    }
}
