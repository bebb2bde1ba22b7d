package org.brevier.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  two \t\u2028 words  ,two words",
                "bell\u0007,bell",
                "\u202eturned\u202c,turned",
                "\u2066isolated\u2069,isolated",
                "soft\u00adhyphen,softhyphen",
                "می\u200cگوید,می\u200cگوید",
                "heart ❤\ufe0f,heart ❤",
                "e\u0301,é",
                "private \ue000 use,private use"
            })
    void onlyWhatHasAPictureIsLeft(String text, String left) {
        assertThat(Wording.of(text, 100)).isEqualTo(left);
    }

    @Test
    void aHeapOfMarksIsTakenDown() {
        assertThat(Wording.of("x" + "\u0332".repeat(1_000) + "y", 2_000)).isEqualTo("x" + "\u0332".repeat(4) + "y");
    }

    @Test
    void whatIsTooLongSaysSo() {
        assertThat(Wording.of("a".repeat(101), 100)).isEqualTo("a".repeat(100) + "…");
        assertThat(Wording.of("a".repeat(100), 100)).isEqualTo("a".repeat(100));
        assertThat(Wording.of("a".repeat(1_000_000), 100)).isEqualTo("a".repeat(100) + "…");
        assertThat(Wording.of("\u0332".repeat(1_000_000), 100)).endsWith("…").hasSizeLessThan(10);
    }
}
