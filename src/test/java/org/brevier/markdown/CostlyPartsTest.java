package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostlyPartsTest {

    @ParameterizedTest
    @MethodSource("org.brevier.markdown.CostlyTextTest#patterns")
    @Timeout(60)
    void hostileTextsFallIntoPartsAndMergeAndAreCompared(String pattern) throws Unreadable {
        String text = CostlyTexts.PATTERNS.getOrDefault(pattern, "");
        Manuscript whole = Manuscript.of(text);
        Manuscript half = Manuscript.of(text.substring(0, text.length() / 2));
        Manuscript third = Manuscript.of(text.substring(text.length() / 3));

        assertThat(String.join("", Part.of(whole).stream().map(Part::text).toList()))
                .isEqualTo(text);
        assertThat(Merge.of(half, third, whole)).isNotNull();
        assertThat(Comparison.of(half, third)).isNotNull();
    }
}
