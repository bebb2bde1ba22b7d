package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostlyTextTest {

    static Set<String> patterns() {
        return CostlyTexts.PATTERNS.keySet();
    }

    @ParameterizedTest(name = "A090, A091, A093: {0}")
    @MethodSource("patterns")
    @Timeout(60)
    void everyTextIsReadAndRenderedOrRefused(String pattern) {
        String text = CostlyTexts.PATTERNS.getOrDefault(pattern, "");
        try {
            assertThat(Samples.html(text).length()).isLessThan(6 * 1024 * 1024);
        } catch (Unreadable refusal) {
            assertThat(refusal.reason()).isNotBlank();
            assertThat(refusal.line()).isPositive();
        }
    }

    @DisplayName("A092: amplifying references are refused")
    @Test
    void amplifyingReferencesAreRefused() {
        assertThatThrownBy(() -> Samples.html(CostlyTexts.PATTERNS.getOrDefault("references in paragraphs", "")))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the page would grow too large");
    }

    @Test
    void aRefusalNamesTheLine() {
        assertThatThrownBy(() -> Samples.read("---\ntitle: x\n---\n\n" + "*a **a".repeat(5_000)))
                .isInstanceOfSatisfying(
                        Unreadable.class, refusal -> assertThat(refusal.line()).isEqualTo(5));
    }

    @Test
    void aLongTextOfOrdinaryProseIsTaken() throws Unreadable {
        String paragraph =
                "Russia’s **president** has [endorsed](https://example.org/a) direct _talks_ on Tuesday.[^1]\n\n";
        String text = "## S\n\n" + paragraph.repeat(1_000) + "[^1]: Note.\n";
        assertThat(Samples.render(text).words()).isEqualTo(1_000 * 8 + 1);
    }
}
