package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskTest {

    @Test
    void wordsPhrasesAndExclusionsAreToldApart() {
        assertThat(Ask.in("iran \"white house\" -drones -\"red line\" US-Iran"))
                .containsExactly(
                        new Ask("iran", false, false),
                        new Ask("white house", true, false),
                        new Ask("drones", false, true),
                        new Ask("red line", true, true),
                        new Ask("US-Iran", false, false));
    }

    @Test
    void typographicQuotationMarksQuote() {
        assertThat(Ask.in("„weißes Haus“ «maison blanche»"))
                .containsExactly(new Ask("weißes Haus", true, false), new Ask("maison blanche", true, false));
    }

    @Test
    void aQuotationMarkWithoutItsFellowIsNone() {
        assertThat(Ask.in("\"white house"))
                .containsExactly(new Ask("white", false, false), new Ask("house", false, false));
    }

    @Test
    void nothingElseIsSyntax() {
        assertThat(Ask.in("title:a* AND (b~)")).extracting(Ask::text).containsExactly("title:a*", "AND", "(b~)");
    }

    @Test
    void twentyTermsAreEnoughAndEachCountsOnce() {
        assertThat(Ask.in("a ".repeat(100))).hasSize(1);
        assertThat(Ask.in("a b c d e f g h i j k l m n o p q r s t u v w x y z"))
                .hasSize(20);
    }
}
