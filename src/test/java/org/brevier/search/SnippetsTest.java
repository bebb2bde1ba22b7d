package org.brevier.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetsTest extends SearchFixture {

    private Hit only(String q) {
        var hits = find(q);
        assertThat(hits.items()).hasSize(1);
        return hits.items().getFirst();
    }

    @Test
    void whatWasAskedForIsMarkedInHeadlineAndSnippet() {
        stock.publish(Story.of("Sanctions bite")
                .standfirst("Nothing here.")
                .bullets("One bullet", "Western sanctions evolve")
                .section("Hedging", "A first sentence. Under sanction, they seek wheat. A third."));

        var hit = only("sanctions wheat");
        assertThat(shown(hit.headline())).isEqualTo("[Sanctions] bite");
        assertThat(shown(hit.snippet())).isEqualTo("Under [sanction], they seek [wheat].");
        assertThat(hit.anchor()).contains("section-1");
    }

    @Test
    void twoSentencesAnswerWhatOneDoesNot() {
        stock.publish(Story.of("One").bullets("Tankers sail", "Nothing", "Wheat rots"));

        var hit = only("wheat tankers");
        assertThat(shown(hit.snippet())).isEqualTo("[Tankers] sail … [Wheat] rots");
        assertThat(hit.anchor()).contains("bullet-1");
    }

    @Test
    void theStandfirstStandsInWhereOnlyTheHeadlineAnswers() {
        stock.publish(Story.of("Sanctions bite").standfirst("Three ports and two banks."));

        var hit = only("sanctions");
        assertThat(shown(hit.snippet())).isEqualTo("Three ports and two banks.");
        assertThat(hit.anchor()).isEmpty();
    }

    @Test
    void aHeadingThatAnswersLendsItsAnchor() {
        stock.publish(Story.of("One").standfirst("Two.").section("A", "B").section("Strategic hedging", "C"));

        assertThat(only("hedging").anchor()).contains("section-2");
    }

    @Test
    void aSearchWithoutWordsShowsHowBriefingsBegin() {
        stock.publish(Story.of("Sanctions bite").bullets("Three ports", "Two banks"), Story.of("Nothing else"));

        assertThat(find("").items())
                .extracting(hit -> shown(hit.snippet()))
                .containsExactlyInAnyOrder("Three ports", "");
    }

    @Test
    void onlyWholePhrasesAreMarked() {
        stock.publish(Story.of("One").body("The house near the White House is white."));

        assertThat(shown(only("\"white house\"").snippet())).isEqualTo("The house near the [White House] is white.");
    }

    @Test
    void theBeginningOfAWordMarksTheWholeWord() {
        stock.publish(Story.of("One").body("The negotiators met."));

        assertThat(shown(only("negot").snippet())).isEqualTo("The [negotiators] met.");
    }

    @Test
    void markupStaysTextInPieces() {
        String attack = "<script>alert(1)</script> & <mark>sanctions</mark> \"quoted\"";
        stock.publish(Story.of(attack).body(attack));

        var hit = only("sanctions script");
        assertThat(shown(hit.headline()))
                .isEqualTo("<[script]>alert(1)</[script]> & <mark>[sanctions]</mark> \"quoted\"");
        assertThat(shown(hit.snippet()).replaceAll("[\\[\\]]", "")).isEqualTo(attack);
    }

    @Test
    void longSentencesAreCutAroundTheFirstMarkBetweenWords() {
        stock.publish(Story.of("One").body("word ".repeat(100) + "sanctions " + "word ".repeat(100)));

        String shown = shown(only("sanctions").snippet());
        assertThat(shown).matches("…(word )+\\[sanctions] (word ?)+…").hasSizeLessThan(220);
    }

    @Test
    void textsWithoutBlanksAreCutWithoutBreakingACharacter() {
        stock.publish(Story.of("One").body("🇺🇦".repeat(200) + " sanctions " + "x".repeat(100_000)));

        String shown = shown(only("sanctions").snippet());
        assertThat(shown).contains("[sanctions]").hasSizeLessThan(220);
        assertThat(shown.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                .isTrue();
    }

    @Test
    void arabicAndChineseAreMarked() {
        stock.publish(
                Story.of("A").in("ar").body("قال إن المفاوضات مستمرة."),
                Story.of("B").in("zh").body("北京与莫斯科举行会谈。"));

        assertThat(shown(only("مفاوضات").snippet())).isEqualTo("قال إن [المفاوضات] مستمرة.");
        assertThat(shown(only("莫斯科").snippet())).isEqualTo("北京与[莫斯科]举行会谈。");
    }
}
