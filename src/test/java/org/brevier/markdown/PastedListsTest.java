package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.markdown.Pasted.belowHeadline;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of a text without marks, whatever its bullets and numbers look like. */
class PastedListsTest {

    @ParameterizedTest
    @ValueSource(strings = {"•", "·", "–", "*", "-", "◦", "▪", "●", "\uF0B7"})
    void everyBulletMakesAList(String bullet) {
        for (String gap : List.of(" ", "\t", "\u00A0\u00A0")) {
            assertThat(belowHeadline(
                            "Why it matters\n\n  " + bullet + gap + "One thing\n  " + bullet + gap + "Another thing"))
                    .isEqualTo("## Why it matters\n\n- One thing\n- Another thing");
        }
    }

    @Test
    void bulletsWithBlankLinesBetweenThemAreOneList() {
        assertThat(belowHeadline("• One\n\n• Two\n\n•Three")).isEqualTo("- One\n- Two\n- Three");
    }

    @Test
    void wordsSecondAndThirdLevelAreNested() {
        assertThat(belowHeadline("•\tOne\no\tUnder one\n▪\tFurther under\no\tAgain under one\n•\tTwo"))
                .isEqualTo("- One\n  - Under one\n    - Further under\n  - Again under one\n- Two");
        assertThat(belowHeadline("• One\n    • Under one\n• Two")).isEqualTo("- One\n  - Under one\n- Two");
    }

    @Test
    void anItemsLaterLinesStayItsOwn() {
        assertThat(belowHeadline(
                        "• One thing that goes\n  on here\n• Two that goes\non too\nNot this one, which is prose."))
                .isEqualTo(
                        "- One thing that goes\n  on here\n- Two that goes\n  on too\n\nNot this one, which is prose.");
    }

    @Test
    void proseBelowABlankLineIsNoPartOfTheListAboveIt() {
        assertThat(belowHeadline("• One\n\nand so it goes on, as prose."))
                .isEqualTo("- One\n\nand so it goes on, as prose.");
    }

    @Test
    void numberedLinesInARowAreAListAndOtherNumbersAreProse() {
        assertThat(belowHeadline("1. One thing\n2. Another thing\n3) A third"))
                .isEqualTo("1. One thing\n2. Another thing\n3) A third");
        assertThat(belowHeadline("1986. It was a great year for everybody."))
                .isEqualTo("1986\\. It was a great year for everybody.");
        assertThat(belowHeadline("Something happened on page\n1. It was the first."))
                .isEqualTo("Something happened on page\n1\\. It was the first.");
        assertThat(belowHeadline("1. Background\n\nSome prose follows here."))
                .isEqualTo("## 1. Background\n\nSome prose follows here.");
    }

    @Test
    void dashesOfATextWithUnmarkedHeadingsAreBullets() {
        assertThat(PastedText.toMarkdown(
                        "Headline here\n\nStandfirst.\n\nAt a Glance\n\n- one\n- two\n\nSection\n\nProse."))
                .isEqualTo(
                        "# Headline here\n\nStandfirst.\n\n## At a Glance\n\n- one\n- two\n\n## Section\n\nProse.\n");
    }
}
