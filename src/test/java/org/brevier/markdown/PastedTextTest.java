package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.markdown.Pasted.belowHeadline;
import static org.brevier.markdown.Pasted.sample;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

    private final String sample = sample();

    @Test
    void theSampleHasItsHeadlineStandfirstGlanceSectionsAndMediaLinks() {
        List<String> pieces = List.of(PastedText.toMarkdown(sample).strip().split("\n\n", -1));

        assertThat(pieces).hasSize(18);
        assertThat(pieces.get(0)).isEqualTo("# IRAN-NUKE TWIST – Moscow Offers to Mediate!");
        assertThat(pieces.get(1))
                .startsWith("Russia’s President Vladimir Putin has endorsed")
                .endsWith("Donald Trump.");
        assertThat(pieces.get(2)).isEqualTo("## At a Glance");
        assertThat(pieces.get(3).lines()).hasSize(5).allMatch(line -> line.startsWith("- "));
        assertThat(pieces.stream().filter(piece -> piece.startsWith("## ")))
                .containsExactly(
                        "## At a Glance",
                        "## Russian Diplomatic Engagement",
                        "## Iran’s Strategic Hedging",
                        "## Evolving Russia-Iran Partnership",
                        "## US Diplomatic Calculations");
        assertThat(pieces.stream().filter(piece -> piece.equals("[Watch coverage here.](TODO)")))
                .hasSize(2);
        assertThat(pieces.get(6)).isEqualTo("[Watch coverage here.](TODO)");
        assertThat(pieces.get(16)).isEqualTo("[Watch coverage here.](TODO)");
    }

    @Test
    void windowsLineEndsAndHardBlanksMakeNoDifference() {
        String windows = sample.replace("\n", "\r\n")
                .replace("  • ", "\u00A0\u00A0•\u00A0")
                .replace("US-Iran nuclear", "US-Iran\u00A0nuclear");

        assertThat(PastedText.toMarkdown("\uFEFF" + windows)).isEqualTo(PastedText.toMarkdown(sample));
    }

    @Test
    void wordsPlainTextWithoutBlankLinesIsReadAlike() {
        assertThat(PastedText.toMarkdown(sample.replaceAll("\n+", "\n"))).isEqualTo(PastedText.toMarkdown(sample));
    }

    @Test
    void onlyAShortLineWithoutAStopBetweenBlankLinesIsAHeading() {
        assertThat(belowHeadline("A short line\n\nProse.")).isEqualTo("## A short line\n\nProse.");
        for (String stop : List.of(".", "!", "?", ":", ";", ",")) {
            assertThat(belowHeadline("A short line" + stop + "\n\nProse."))
                    .isEqualTo("A short line" + stop + "\n\nProse.");
        }
        String thirteen = "One two three four five six seven eight nine ten eleven twelve thirteen";
        assertThat(belowHeadline(thirteen + "\n\nProse.")).isEqualTo(thirteen + "\n\nProse.");
        assertThat(belowHeadline("Lines of\none paragraph\n\nProse.")).isEqualTo("Lines of\none paragraph\n\nProse.");
        assertThat(belowHeadline("Nothing follows this")).isEqualTo("Nothing follows this");
        assertThat(belowHeadline("https://example.org/a\n\nProse.")).isEqualTo("https://example.org/a\n\nProse.");
    }

    @Test
    void aHeadlineMayCallOutOrAsk() {
        assertThat(PastedText.toMarkdown("Really?\n\nProse.")).isEqualTo("# Really?\n\nProse.\n");
        assertThat(PastedText.toMarkdown("\n\n  Just this  ")).isEqualTo("# Just this\n");
        assertThat(PastedText.toMarkdown("This is a sentence.\n\nProse.")).isEqualTo("This is a sentence.\n\nProse.\n");
    }

    @Test
    void aHeadlineMayStandRightAboveItsStandfirst() {
        String standfirst =
                "President Putin has endorsed talks between Washington and Tehran and has offered his help.";

        assertThat(PastedText.toMarkdown("Moscow offers to mediate\n" + standfirst))
                .isEqualTo("# Moscow offers to mediate\n\n" + standfirst + "\n");
    }

    @Test
    void theGlanceNeedsNoBlankLineAndMayHaveAColon() {
        assertThat(belowHeadline("Key Points:\n• One\n• Two")).isEqualTo("## Key Points\n\n- One\n- Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Watch coverage here.",
                "Watch here",
                "Listen here",
                "Watch the video here",
                "Full video here.",
                "WATCH HERE!",
                "Watch live coverage of the hearing here:",
                "Click here to watch the video here"
            })
    void anInvitationWhoseTargetIsLostAsksForIt(String invitation) {
        assertThat(belowHeadline("Prose.\n\n" + invitation + "\n\nProse."))
                .isEqualTo("Prose.\n\n[" + invitation + "](TODO)\n\nProse.");
    }

    @Test
    void anInvitationWithItsAddressBehindItIsALink() {
        String link = "[Watch coverage here:](https://youtu.be/dQw4w9WgXcQ)";

        assertThat(belowHeadline("Watch coverage here:\nhttps://youtu.be/dQw4w9WgXcQ?si=abc"))
                .isEqualTo(link);
        assertThat(belowHeadline("Watch coverage here: <https://youtu.be/dQw4w9WgXcQ?si=abc>"))
                .isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We watch what happens here, and it is not good.",
                "He is here.",
                "Read the statement here.",
                "They came to listen to what everybody in this town had to say about life here."
            })
    void aSentenceThatEndsInHereIsNoInvitation(String sentence) {
        assertThat(belowHeadline(sentence)).isEqualTo(sentence);
    }

    @Test
    void nothingPastedIsNothing() {
        assertThat(PastedText.toMarkdown("")).isEmpty();
        assertThat(PastedText.toMarkdown(" \r\n\u00A0\n\t")).isEmpty();
    }

    @Test
    void aSecondTimeChangesNothing() {
        String once = PastedText.toMarkdown(sample);
        assertThat(PastedText.toMarkdown(once)).isEqualTo(once);

        List<String> pieces = List.of(
                "Some prose here.",
                "A line",
                "• one",
                "- two",
                "* three",
                "– four",
                "o\tfive",
                "1. six",
                "2. seven",
                "\n",
                "\n",
                "\n",
                "Watch here",
                "*a* *b*",
                "_c_ _d_",
                "<b>",
                "&amp;",
                "\\*",
                "---",
                "===",
                "#",
                "+ x",
                "[1]: x",
                "``",
                "```",
                "  indented",
                "https://a.b/?utm_source=c",
                "\u00A0",
                "Key points:",
                "1986. x",
                "At a Glance",
                "~~a~~",
                "> quote",
                "x ".repeat(90));
        var random = new Random(4711);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(1 + random.nextInt(9), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining("\n"));
            String first = PastedText.toMarkdown(text);
            assertThat(PastedText.toMarkdown(first)).as(text).isEqualTo(first);
        }
    }

    @Test
    @Timeout(20)
    void longTextsTakeNoLongerThanTheirLength() {
        for (String piece : List.of(
                "*a **a ",
                "![[]()",
                "a\n",
                "a\n\n",
                "• a\n",
                "1. a\n",
                "\u00A0",
                " ",
                "<",
                "&#",
                "https://",
                "https://a.",
                "[a]: x\n",
                "[",
                "here ",
                "watch ",
                "_",
                "`",
                "\u200B",
                "- a\n\n",
                "---\n",
                "o\ta\n",
                "\t",
                ".",
                "#\n",
                "\u200D",
                "  • a\n      ◦ b\n")) {
            String text = piece.repeat(100_000 / piece.length());
            assertThat(PastedText.toMarkdown(text)).isNotNull();
            assertThat(PastedText.toMarkdown("Headline\n\n" + text)).isNotNull();
        }
    }
}
