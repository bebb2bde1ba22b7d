package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {

    @ParameterizedTest(name = "{1} over {0} is {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            aNbN     | aRNbRN     | aNbN
            aRNbRN   | aNbN       | aRNbRN
            aRbR     | aRNbRN     | aRbR
            aRNbN    | aRNbRN     | aRNbN
            aRNbN    | aRNxRNbRN  | aRNxRNbN
            aRNbNcR  | aRNcRN     | aRNcR
            aRNbNcR  | aRNbRNcRN  | aRNbNcR
            aRNbNc   | aRNbRNc    | aRNbNc
            aRNbN    | aRNb       | aRNb
            aRNb     | aRNbRN     | aRNbRN
            a        | aRNb       | aNb
            NNaN     | RNRNaRN    | NNaN
            aNaRNaR  | aRNaRNaRNaRN | aNaRNaRaR
            """)
    void aLineThatStayedEndsAsItDid(String before, String typed, String result) throws Unreadable {
        assertThat(TypedText.over(Manuscript.of(ends(before)), ends(typed)).text())
                .isEqualTo(ends(result));
    }

    private static String ends(String text) {
        return text.replace('R', '\r').replace('N', '\n');
    }

    @Test
    void anEmptyTextCanBeTypedAndBeTypedOver() throws Unreadable {
        assertThat(TypedText.over(Manuscript.of("a\r\n"), "").text()).isEmpty();
        assertThat(TypedText.over(Manuscript.of(""), "a\r\nb\r\n").text()).isEqualTo("a\nb\n");
    }

    @Test
    void aByteOrderMarkStays() throws Unreadable {
        assertThat(TypedText.over(Manuscript.of("\uFEFFa\n"), "b\r\n")).isEqualTo(Manuscript.of("\uFEFFb\n"));
    }

    @Test
    void linesOfANewTextEndAsOnTheWeb() throws Unreadable {
        assertThat(TypedText.of("a\r\nb\rc\n").text()).isEqualTo("a\nb\nc\n");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedText.of("x".repeat(Manuscript.LARGEST + 1)));
    }
}
