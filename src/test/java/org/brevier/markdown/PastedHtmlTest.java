package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "<h1>A</h1><h1>B</h1><h2>C</h2><h4>D</h4> § # A|## B|### C|### D",
                "<h2>A</h2><h3>B</h3><h4>C</h4> § ## A|### B|### C",
                "<h4>A</h4><h4>B</h4> § ## A|## B",
                "<p>x</p><h1>A</h1><h2>B</h2> § x|# A|## B",
                "<p class=MsoTitle>T</p><h1>A</h1><h2>B</h2> § # T|## A|### B",
                "<h2></h2><h2><b>A</b> <i>b</i><br>c</h2> § ## A b c",
                "<h2>Issue #</h2><h2>C#</h2> § ## Issue \\#|## C#",
                "<div role=heading aria-level=3>A</div><p>x</p> § ## A|x",
            })
    void headingsHaveTwoLevelsBelowTheHeadline(String html, String blocks) throws Unreadable {
        assertThat(markdown(html)).isEqualTo(blocks.replace("|", "\n\n") + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "a <b>bold</b> word § a **bold** word",
                "<b>a <i>b</i></b> c § **a *b*** c",
                "<b>a</b><i>b</i> c. § <strong>a</strong>*b* c.",
                "a<b>b</b>c. § a**b**c.",
                "a<b>“b”</b>c. § a<strong>“b”</strong>c.",
                "<b>Bold:</b> c. § **Bold:** c.",
                "<b>Bold: </b>c. § **Bold:** c.",
                "<b> a </b>c. § **a** c.",
                "<b>a</b> <b>b</b> c. § **a b** c.",
                "<b style='font-weight:normal'>a</b> b. § a b.",
                "<span style='FONT-WEIGHT: 700'>a</span> b. § **a** b.",
                "<b style='mso-bidi-font-weight:normal'>a</b> b. § **a** b.",
                "<span style='font-style:italic;font-weight:600'>a</span> b. § ***a*** b.",
                "<b>,</b> a b. § , a b.",
                "<s>a</s> <u>b</u> c. § ~~a~~ b c.",
                "m<sup>2</sup> and a<span style='vertical-align:super'>th</span>. § m<sup>2</sup> and a<sup>th</sup>.",
                "2 * 3 <b>x</b>. § 2 \\* 3 **x**.",
                "<b>a*b</b> c. § **a\\*b** c.",
                "<code>a`b\\*</code> c. § ``a`b\\*`` c.",
                "<b>see <a href='https://a.b/c'>this</a> now</b>. § **see [this](https://a.b/c) now**.",
                "Oh!<a href='https://a.b/c'>a [b] c</a>. § Oh\\![a \\[b\\] c](https://a.b/c).",
                "<a href='https://a.b/c d(e)?x=1&amp;copy;=2'>a</a>. § [a](https://a.b/c%20d%28e%29?x=1&amp;copy;=2).",
                "<a href='https://a.b/?utm_source=x'><img alt='A map' src='m.png'></a> § [A map](https://a.b/)",
                "<img alt='A map' src='cid:1'> and so on. § A map and so on.",
                "a<img alt='😀' src='https://a.b/c.svg'> b. § a😀 b.",
                "<a href='#x'>up</a> <a name=y>b</a>. § up b.",
                "a<br>b. § a\\|b.",
                "a<br><br>b. § a||b.",
            })
    void looksBecomeMarkdownWhereItIsUnderstood(String html, String line) throws Unreadable {
        String markdown =
                markdown("<h2>H</h2><p>" + html + "</p>").replace("\n\n", "||").replace("\n", "|");
        assertThat(markdown).isEqualTo("## H||" + line + "|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "[a](javascript:b) § [a]\\(javascript:b)",
                "![a](b) and [^1] § ![a]\\(b) and \\[^1]",
                "&gt; a § \\> a",
                "&lt;script&gt;a&lt;/script&gt; § \\<script>a\\</script>",
                "&amp;amp; &amp;copy; § \\&amp; \\&copy;",
                "*a* _b_ `c` ~~d~~ § \\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~",
                "# a § \\# a",
                "1986. a § 1986\\. a",
                "+ a § \\+ a",
                "[!NOTE] a § \\[!NOTE] a",
                "[a]: b § \\[a]: b",
                "C:\\*x \\_y § C:\\\\*x \\\\_y",
            })
    void wordsNeverBecomeMarkupByAccident(String html, String line) throws Unreadable {
        assertThat(markdown("<h2>H</h2><p>" + html + "</p>")).isEqualTo("## H\n\n" + line + "\n");
    }

    @Test
    void linesThatLookLikeRulesAndTablesAreWords() throws Unreadable {
        assertThat(markdown("<h2>H</h2><p>a | b<br>--- | ---<br>c | d</p><p>a<br>===</p><p>a<br>---</p>"))
                .isEqualTo("## H\n\na | b\\\n\\--- | ---\\\nc | d\n\na\\\n\\===\n\na\\\n\\---\n");
        assertThat(markdown("<h2>H</h2><ul><li>- b</li><li># c</li></ul>")).isEqualTo("## H\n\n- \\- b\n- \\# c\n");
    }

    @Test
    void listsAreNestedAsTheyAre() throws Unreadable {
        assertThat(markdown("<ul><li>a<ol start=3><li>b<li>c</ol>d<li><p>e</p><ul><li>f</ul></ul><ol><li>g</ol>"))
                .isEqualTo("""
                        - a

                          3. b
                          4. c

                          d
                        - e
                          - f

                        1. g
                        """);
        assertThat(markdown("<ul>stray<li>a</li><ul><li>b</li></ul><li></li><p>c</p></ul>"))
                .isEqualTo("- stray\n- a\n  - b\n- c\n");
    }

    @Test
    void aTableForLayoutIsWhatItHolds() throws Unreadable {
        assertThat(markdown(
                        "<table><tr><td><h2>A</h2><p>x</p></td><td>y</td></tr><tr><td>z</td><td></td></tr></table>"))
                .isEqualTo("## A\n\nx\n\ny\n\nz\n");
        assertThat(markdown("<h2>A</h2><table><tr><td>One cell only</td></tr></table>"))
                .isEqualTo("## A\n\nOne cell only\n");
    }

    @Test
    void cellsThatSpanOthersLeaveThemEmpty() throws Unreadable {
        assertThat(markdown("<table><caption>What</caption><tr><th colspan=2>A<th>B<tr><td rowspan=2>c<td>d<td>e<br>f"
                        + "<tr><td>g<td>h</table>"))
                .isEqualTo("# What\n\n| A |  | B |\n| --- | --- | --- |\n| c | d | e<br>f |\n|  | g | h |\n");
    }

    @Test
    void notesAreFoundWhereTheirAnchorsLeadBack() throws Unreadable {
        assertThat(markdown(
                        "<p>a<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup> b<sup><a href='#nowhere'>2</a></sup>.</p>"
                                + "<div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a> Note.</p></div>"))
                .isEqualTo("a[^1] b<sup>2</sup>.\n\n[^1]: Note.\n");
    }

    @Test
    void commentsInTheMarginAreGone() throws Unreadable {
        assertThat(markdown("<p>a<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup> b.</p>"
                        + "<div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a>Sure?</p></div>"))
                .isEqualTo("a b.\n");
    }

    @Test
    void anInvitationWithoutALinkAsksForIts() throws Unreadable {
        assertThat(
                        markdown(
                                "<h1>A</h1><p>Watch coverage <b>here.</b></p><p><a href='https://youtu.be/x'>Watch here</a></p>"))
                .isEqualTo("# A\n\n[Watch coverage here.](TODO)\n\n[Watch here](https://youtu.be/x)\n");
    }

    @Test
    void nothingPastedIsNothing() throws Unreadable {
        for (String html :
                List.of("", " ", "<p></p>", "<ul><li></li></ul>", "<script>a</script>", "<!-- a -->", "&nbsp;")) {
            assertThat(markdown(html)).isEmpty();
        }
    }

    @Test
    void picturesThatTheHtmlCarriesDoNotCount() throws Unreadable {
        String picture = "<img alt='A map' src='data:image/png;base64," + "A".repeat(3_000_000) + "'>";
        assertThat(markdown("<h2>A</h2><p>" + picture + "</p>")).isEqualTo("## A\n\nA map\n");
        assertThatThrownBy(() -> markdown("a".repeat(3_000_000))).isInstanceOf(Unreadable.class);
    }

    private static String markdown(String html) throws Unreadable {
        return PastedHtml.toMarkdown(html);
    }
}
