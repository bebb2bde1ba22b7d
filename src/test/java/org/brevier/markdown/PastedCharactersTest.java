package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.markdown.Pasted.belowHeadline;
import static org.brevier.markdown.Pasted.sample;

import java.util.Arrays;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters of a pasted text stay, go or are escaped, so that it says what it said. */
class PastedCharactersTest {

    private static final List<Extension> EXTENSIONS =
            List.of(AutolinkExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @Test
    void notOneWordOfTheSampleChanges() {
        String sample = sample();

        assertThat(shown(PastedText.toMarkdown(sample))).isEqualTo(words(sample.replace("•", " ")));
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

    private static List<String> shown(String markdown) {
        return words(Jsoup.parse(RENDERER.render(PARSER.parse(markdown))).wholeText());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\u00A0]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Test
    void nothingIsEscapedThatNeedsNoEscape() {
        String text =
                "It rose 5 * 3 times* in file_name, by <5 and >3, for AT&T & Co; see #3 and 1.5 or 1986. Then a - b + c [sic] (d) ~10.";

        assertThat(belowHeadline(text)).isEqualTo(text);
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
}
