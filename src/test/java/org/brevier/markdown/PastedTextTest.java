package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

    private static final List<Extension> EXTENSIONS =
            List.of(AutolinkExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

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
    void notOneWordOfTheSampleChanges() {
        assertThat(shown(PastedText.toMarkdown(sample))).isEqualTo(words(sample.replace("•", " ")));
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
    void invisibleCharactersGoAndTypographyStays() {
        assertThat(belowHeadline("Zero\u200Bwidth, soft\u00ADhyphen, \uFEFFmark, join\u200Der, a\u200Eb."))
                .isEqualTo("Zerowidth, softhyphen, mark, joiner, ab.");
        assertThat(belowHeadline("“Quoted” ‘so’ – and — so… «\u00A0ici\u00A0», 10\u00A0000\u00A0€."))
                .isEqualTo("“Quoted” ‘so’ – and — so… «\u00A0ici\u00A0», 10\u00A0000\u00A0€.");
        assertThat(belowHeadline("👩\u200D🚀 and می\u200Cخواهم.")).isEqualTo("👩\u200D🚀 and می\u200Cخواهم.");
    }

    @Test
    void trackingParametersGoFromAddressesInTheText() {
        assertThat(belowHeadline("See https://example.org/a?id=1&utm_source=x. And (https://youtu.be/a?si=b)."))
                .isEqualTo("See https://example.org/a?id=1. And (https://youtu.be/a).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Headline\n\nText with *emphasis*.\n\n* one\n* two\n",
                "---\ntitle: A\n---\nA short line\n\n• not a list\n",
                "---\r\ntitle: A\r\n---\r\nText\u00A0here\r\n",
                "Intro words here.\n\n- one\n- two\n",
                "Text first.\n\n## Heading\n\nMore *text* https://example.org/?utm_source=x\n"
            })
    void whatIsMarkdownAlreadyStaysByteForByte(String markdown) {
        assertThat(PastedText.toMarkdown(markdown)).isEqualTo(markdown);
        assertThat(PastedText.toMarkdown("\uFEFF" + markdown.replace("e", "e\u200B")))
                .isEqualTo(markdown);
    }

    @Test
    void dashesOfATextWithUnmarkedHeadingsAreBullets() {
        assertThat(PastedText.toMarkdown(
                        "Headline here\n\nStandfirst.\n\nAt a Glance\n\n- one\n- two\n\nSection\n\nProse."))
                .isEqualTo(
                        "# Headline here\n\nStandfirst.\n\n## At a Glance\n\n- one\n- two\n\n## Section\n\nProse.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 * 3 = 15 and 5*3*2 = 30.",
                "*Not emphasis* and **not strong**.",
                "A file_name and _this_ and __init__.",
                "If a <b and c> d, <script>alert(1)</script>.",
                "AT&amp;T and &copy; 2025.",
                "#hashtag and # alone.",
                "Prose and then\n- not an item.",
                "Prose and then\n* not an item.",
                "Prose and then\n+ 5 per cent.",
                "Prose and then\n---\nmore.",
                "Prose and then\n===\nmore.",
                "[1]: https://example.org a source.",
                "`Quoted' and `quoted'.",
                "```\ncode?\n```",
                "~~struck?~~ and ~5 to ~10.",
                "https://example.org/a_b_c_*d*_ stays an address.",
                "A footnote* here.\n\n* Not that one here, prose.",
                "1986. A year.\n\n1990) Another year.",
                "Prose then\n2. Another thing.",
                "***\n\nProse.",
                "Wait <https://example.org/x> for it."
            })
    void theWordsShownAreTheWordsPasted(String text) {
        String pasted = "Headline here\n\nThe standfirst stands here, as prose.\n\n" + text;

        assertThat(shown(PastedText.toMarkdown(pasted)))
                .isEqualTo(words(pasted.replace("\n\n* ", "\n\n").replaceAll("<(https.*?)>", "$1")));
    }

    @Test
    void nothingIsEscapedThatNeedsNoEscape() {
        String text =
                "It rose 5 * 3 times* in file_name, by <5 and >3, for AT&T & Co; see #3 and 1.5 or 1986. Then a - b + c [sic] (d) ~10.";

        assertThat(belowHeadline(text)).isEqualTo(text);
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

    /** What a text below a headline becomes. */
    private static String belowHeadline(String text) {
        String markdown = PastedText.toMarkdown("The headline\n\n" + text + "\n");
        assertThat(markdown).startsWith("# The headline\n\n").endsWith("\n");
        return markdown.substring("# The headline\n\n".length(), markdown.length() - 1);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\u00A0]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> shown(String markdown) {
        return words(Jsoup.parse(RENDERER.render(PARSER.parse(markdown))).wholeText());
    }

    private static String sample() {
        try (var stream = PastedTextTest.class.getResourceAsStream("/samples/briefing-as-pasted.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
