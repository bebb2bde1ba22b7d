package org.brevier.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedTextTest {

    private static final String TEXT = "# One\r\n\r\nTwo  words\r\nand a third.\n\n\n- Four\rFive \t six\n";

    @ParameterizedTest
    @CsvSource({"# One, 1", "One, 1", "Two words, 3", "words and a, 3", "a third. - Four, 4", "Four, 7", "Five six, 8"})
    void aPassageIsFoundByItsWords(String passage, int line) {
        assertThat(SearchedText.of(TEXT).line(passage)).contains(line);
        assertThat(SearchedText.of(TEXT).line("\n " + passage.replace(" ", " \r\n ") + " "))
                .contains(line);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String passage : new String[] {"", " \n", "Two sentences", "one"}) {
            assertThat(SearchedText.of(TEXT).line(passage)).as(passage).isEmpty();
        }
        assertThat(SearchedText.of("").line("x")).isEmpty();
        assertThat(SearchedText.of("\n\n").line("x")).isEmpty();
    }

    @Test
    @Timeout(20)
    void aTextOfOneWordOverAndOverIsSearchedInTime() {
        var text = "a ".repeat(250_000);
        assertThat(SearchedText.of(text).line("a ".repeat(400) + "b")).isEmpty();
    }
}
