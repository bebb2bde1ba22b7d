package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brevier.markdown.RenderedBriefing.Footnote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedProseTest {

    /** The HTML of a paragraph that is neither standfirst nor anything else. */
    private static String prose(String markdown) throws Unreadable {
        return String.join(
                "",
                Samples.prose(Samples.render("## S\n\n" + markdown + "\n")
                                .sections()
                                .getFirst()
                                .pieces())
                        .toList());
    }

    @Test
    void plainMarkdownIsPlainHtml() throws Unreadable {
        assertThat(prose("A *b* **c** ~~d~~ `e` <kbd>f</kbd>\\\ng  \nh\ni"))
                .isEqualTo(
                        "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code> <kbd>f</kbd><br>\ng<br>\nh\ni</p>");
    }

    @Test
    void bulletsAndHeadingsHoldNoParagraphOfTheirOwn() throws Unreadable {
        RenderedBriefing briefing = Samples.render("## In brief\n\n- a *b*\n- c\n\n## The `code` & more\n");
        assertThat(briefing.glance().orElseThrow().bullets())
                .map(bullet -> bullet.html().html())
                .containsExactly("a <em>b</em>", "c");
        assertThat(briefing.sections().getFirst().heading().html()).isEqualTo("The <code>code</code> &amp; more");
        assertThat(briefing.sections().getFirst().headingText()).isEqualTo("The code & more");
        assertThat(briefing.sections().getFirst().anchor()).isEqualTo("h-the-code-more");
    }

    @Test
    void lowerHeadingsHaveIdsThatOccurOnce() throws Unreadable {
        String html = Samples.html("## One\n\n### One\n\n### Two\n\n## Three\n\n### Two\n\n#### موسكو\n\n> # Big\n");
        assertThat(html)
                .contains("<h3 id=\"h-one-2\">", "<h3 id=\"h-two\">", "<h3 id=\"h-two-2\">", "<h4 id=\"h-1\">")
                .contains("<h2 id=\"h-big\">")
                .doesNotContain("<h1");
    }

    @Test
    void footnotesAreNumberedAcrossTheWholeText() throws Unreadable {
        RenderedBriefing briefing = Samples.render("""
                Lead[^c].

                ## One

                First[^b], again[^c].

                ## Two

                Second[^a].

                [^a]: About *a*.
                [^b]: About b, see[^d].
                [^c]: About c.

                    With more.
                [^d]: About d.
                [^e]: Never referred to.
                """);
        assertThat(briefing.footnotes())
                .map(Footnote::text)
                .containsExactly("About c.\nWith more.", "About b, see.", "About a.", "About d.", "Never referred to.");
        assertThat(briefing.footnotes()).map(Footnote::anchor).containsExactly("fn-1", "fn-2", "fn-3", "fn-4", "fn-5");
        assertThat(briefing.footnotes())
                .map(Footnote::references)
                .containsExactly(
                        List.of("fnref-1", "fnref-1-2"),
                        List.of("fnref-2"),
                        List.of("fnref-3"),
                        List.of("fnref-4"),
                        List.of());
        assertThat(briefing.standfirst().orElseThrow().html().html())
                .isEqualTo("<p>Lead<sup id=\"fnref-1\" class=\"footnote-ref\"><a href=\"#fn-1\">1</a></sup>.</p>");
        assertThat(Samples.html(briefing)).contains("again<sup id=\"fnref-1-2\"");
        assertThat(briefing.footnotes().get(1).html().html()).contains("see<sup id=\"fnref-4\"");
    }

    @Test
    void footnotesThatReferToOneAnotherComeToAnEnd() throws Unreadable {
        assertThat(Samples.render("x[^a]\n\n[^a]: See[^b].\n[^b]: See[^a].\n").footnotes())
                .hasSize(2);
    }

    @Test
    void aPictureInSeveralSizesIsOfferedInAllOfThem() throws Unreadable {
        assertThat(prose("![A dam](images/wide/dam.jpg \"The dam\")\n\nText ![b](images/wide/b.jpg){width=300} on."))
                .contains(
                        "<figure><picture><source type=\"image/webp\" srcset=\"/media/ab/dam-640.webp 640w\" sizes=\"(min-width:"
                                + " 38.75em) 570px, calc(100vw - 2.25rem)\"><img src=\"/media/ab/dam-640.jpg\""
                                + " srcset=\"/media/ab/dam-640.jpg 640w, /media/ab/dam.jpg 1600w\"")
                .contains(
                        "sizes=\"min(300px, calc(100vw - 2.25rem))\" alt=\"b\" width=\"300\" height=\"169\" decoding=\"async\" loading=\"lazy\"></picture>");
    }

    @ParameterizedTest(name = "{0} brings no address of others")
    @ValueSource(
            strings = {
                "<img src=\"images/wide/dam.jpg\" srcset=\"https://evil.example/x 1x\" sizes=\"9px\" fetchpriority=\"low\">",
                "<picture><source srcset=\"https://evil.example/x\"><img src=\"images/wide/dam.jpg\"></picture>",
                "<source type=\"image/webp\" srcset=\"https://evil.example/x\">",
            })
    void anAuthorsOwnSourcesAreNotKept(String html) throws Unreadable {
        String shown = prose("<p>" + html + "</p>");
        assertThat(shown).doesNotContain("evil.example", "9px", "low");
        AllowList.check(shown);
    }

    @Test
    void aPictureAloneIsAFigureAndTheFirstIsNotLazy() throws Unreadable {
        assertThat(prose("![A *dam*](images/dam.jpg \"The dam\")\n\nText ![b](/media/b.png) on."))
                .isEqualTo(
                        "<figure><img src=\"/media/ab/dam.jpg\" alt=\"A dam\" width=\"1600\" height=\"900\" decoding=\"async\" fetchpriority=\"high\">"
                                + "<figcaption>The dam</figcaption></figure>\n\n"
                                + "<p>Text <img src=\"/media/ab/b.png\" alt=\"b\" width=\"1600\" height=\"900\" decoding=\"async\" loading=\"lazy\"> on.</p>");
    }

    @Test
    void aWidthThatTheAuthorGaveScalesThePicture() throws Unreadable {
        assertThat(prose("![a](images/a.jpg){width=800}")).contains("width=\"800\" height=\"450\"");
        assertThat(prose("![a](images/a.jpg){width=9000}")).contains("width=\"1600\" height=\"900\"");
        assertThat(prose("![a](images/a.jpg){width=50%}")).contains("width=\"1600\" height=\"900\"");
    }

    @Test
    void aPictureThatIsNotTheSitesOwnIsALink() throws Unreadable {
        assertThat(prose("![A cat](https://tracker.example/cat.gif)"))
                .isEqualTo("<p><a href=\"https://tracker.example/cat.gif\" rel=\"noopener\">A cat</a></p>");
        assertThat(prose("![](https://tracker.example/cat.gif)")).contains(">cat.gif</a>");
        assertThat(prose("[![A cat](https://tracker.example/cat.gif)](https://example.org/)"))
                .isEqualTo("<p><a href=\"https://example.org/\" rel=\"noopener\">A cat</a></p>");
        assertThat(prose("<p><img src=https://tracker.example/p.gif alt='A cat'></p>"))
                .isEqualTo("<p>A cat</p>");
    }

    @Test
    void theFirstPictureOfTheTextIsNamed() throws Unreadable {
        RenderedBriefing briefing =
                Samples.render("Lead\n\n## S\n\n![](https://x.example/1.gif)\n\n![Two](images/2.jpg)\n");
        assertThat(briefing.picture().orElseThrow().alternative()).isEqualTo("Two");
        assertThat(briefing.picture().orElseThrow().picture().address()).isEqualTo("/media/ab/2.jpg");
    }

    @Test
    void tablesSayWhatTheirHeadersHead() throws Unreadable {
        assertThat(prose("| a | b |\n|---|--:|\n| c | d |").replace("\n", ""))
                .isEqualTo(
                        "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-end\">b</th></tr></thead>"
                                + "<tbody><tr><td>c</td><td class=\"align-end\">d</td></tr></tbody></table>");
    }

    @Test
    void tasksAreGlyphs() throws Unreadable {
        assertThat(prose("- [ ] a\n- [x] b"))
                .contains("<li class=\"task-open\">☐ a</li>", "<li class=\"task-done\">☑ b</li>");
    }

    @Test
    void codeKeepsItsLanguage() throws Unreadable {
        assertThat(prose("```c++ title\n<b>\n```"))
                .isEqualTo("<pre><code class=\"language-c++\">&lt;b&gt;\n</code></pre>");
        assertThat(prose("```x\"onmouseover=\"X\na\n```")).isEqualTo("<pre><code>a\n</code></pre>");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?utm_source=x&b=c&fbclid=1#f, https://example.org/a?b=c#f",
        "https://youtu.be/dQw4w9WgXcQ?si=track&t=5, https://youtu.be/dQw4w9WgXcQ?t=5",
        "https://example.org/?si=kept, https://example.org/?si=kept",
        "HTTPS://Example.org/ä{|}?q=ü b, https://Example.org/%C3%A4%7B%7C%7D?q=%C3%BC%20b",
        "https://exämple.org/, https://xn--exmple-cua.org/",
        "//example.org/x, https://example.org/x",
        "mailto:desk@example.org, mailto:desk@example.org",
        "tel:+49-30-123, tel:+49-30-123",
        "/topics/iran, /topics/iran",
        "other-briefing.md, /briefings/other-briefing",
        "../briefings/other.md#part, /briefings/other#part",
        "../pages/about.md, /about",
        "../about, /about",
        "../../../../etc/passwd, /etc/passwd",
        "////evil.example/x, /evil.example/x",
        "'/\\evil.example', /%5Cevil.example",
        "#Some-Part, #h-some-part",
        "#h-part, #h-part",
        "#fn-1, #fn-1"
    })
    void linksAreWrittenSafelyAndWithoutTracking(String written, String href) throws Unreadable {
        assertThat(prose("See [a](<" + written + ">)")).contains("<a href=\"" + href.replace("&", "&amp;") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt&#58;alert(1)",
                "java&NewLine;script:alert(1)",
                "java&Tab;script:alert(1)",
                "&#1;javascript:alert(1)",
                "vbscript:x",
                "data:text/html,<script>alert(1)</script>",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "ftp://example.org/",
                "blob:https://example.org/1",
                "http:",
                "http:example.org",
                "http:///example.org",
                "https://\"@evil.example/",
                "https://example.org%5c\\\\@evil.example/",
                "https://ada@",
                "//ada@",
                "https://a b/",
                "http://exa<mple.org/",
                "x:y",
                "?page=2",
                "tel:alert(1)"
            })
    void whereALinkMayNotLeadItsWordsStay(String target) throws Unreadable {
        assertThat(prose("Some [words](<" + target.replace("<", "\\<").replace(">", "\\>") + ">) here."))
                .isEqualTo("<p>Some words here.</p>");
    }

    /** A062: what looks like another host leads to where a browser would have led, and says so. */
    @ParameterizedTest
    @CsvSource({
        "https://ada@example.org/page, https://example.org/page",
        "https://user:secret@example.org/, https://example.org/",
        "//ada@example.org/page, https://example.org/page",
        "https://youtube.com@evil.example/watch?v=1, https://evil.example/watch?v=1",
        "https://example.org@evil.example/, https://evil.example/",
        "https://example.org%2F@evil.example/, https://evil.example/",
        "https://ada@example.org:8443/, https://example.org:8443/"
    })
    void aLinkNamesNoUser(String written, String href) throws Unreadable {
        assertThat(prose("Some [words](<" + written + ">) here."))
                .isEqualTo("<p>Some <a href=\"" + href + "\" rel=\"noopener\">words</a> here.</p>");
    }

    @Test
    void aPictureThatTheSiteLacksLeavesItsWords() throws Unreadable {
        assertThat(prose("See ![A wall](../media/lost.png) and ![](/media/lost.jpg) here."))
                .isEqualTo("<p>See A wall and  here.</p>");
        assertThat(prose("[![](/media/lost.jpg)](https://example.org/)"))
                .isEqualTo("<p><a href=\"https://example.org/\" rel=\"noopener\">lost.jpg</a></p>");
    }

    @ParameterizedTest(name = "{0} x {1} is shown {2} px wide")
    @CsvSource({
        "600, 9000, 48, 720, true",
        "900, 4000, 162, 720, true",
        "2000, 3000, 480, 720, false",
        "200, 700, 200, 700, false",
        "1600, 1300, 1600, 1300, false"
    })
    void aTallPictureIsNoTallerThanAScreen(int wide, int high, int width, int height, boolean toTheWhole)
            throws Unreadable {
        String shown = prose("![Rain](images/%dx%d.png)".formatted(wide, high));
        assertThat(shown).contains("width=\"%d\" height=\"%d\"".formatted(width, height));
        assertThat(shown.contains("<small class=\"whole\"><a href=\"/media/ab/%dx%d.png\">".formatted(wide, high)))
                .isEqualTo(toTheWhole);
    }

    @Test
    void linksToOtherHostsAreMarked() throws Unreadable {
        assertThat(prose("[a](https://example.org/) [b](https://brevier.example/x) [c](/d \"T\")"))
                .isEqualTo("<p><a href=\"https://example.org/\" rel=\"noopener\">a</a>"
                        + " <a href=\"https://brevier.example/x\">b</a> <a href=\"/d\" title=\"T\">c</a></p>");
    }

    @Test
    void bareAddressesAreLinksOnlyToTheWebAndToMail() throws Unreadable {
        assertThat(prose("See https://example.org/?utm_medium=x. ftp://example.org/ desk@example.org"))
                .isEqualTo(
                        "<p>See <a href=\"https://example.org/\" rel=\"noopener\">https://example.org/?utm_medium=x</a>."
                                + " ftp://example.org/ <a href=\"mailto:desk@example.org\">desk@example.org</a></p>");
    }

    @Test
    void onAPageRelativeLinksStartFromThePages() throws Unreadable {
        String html = String.join(
                "",
                Samples.prose(Samples.page("[a](contact.md) [b](../briefings/x.md) [c](about)\n")
                                .pieces())
                        .toList());
        assertThat(html).contains("href=\"/contact\"", "href=\"/briefings/x\"", "href=\"/about\"");
    }

    @Test
    void inAFeedAddressesCanBeAbsolute() throws Unreadable {
        var feed = new Surroundings() {
            @Override
            public Optional<Picture> picture(String reference) {
                return Samples.SITE.picture(reference);
            }

            @Override
            public String address(String sameSite) {
                return "https://brevier.example" + sameSite;
            }

            @Override
            public boolean isOwn(String absolute) {
                return Samples.SITE.isOwn(absolute);
            }
        };
        BriefingText text = Samples.read("[a](other.md)\n");
        assertThat(Samples.html(Samples.BRIEFINGS.render(text, Anchors.first(text), feed)))
                .contains("<a href=\"https://brevier.example/briefings/other\">a</a>");
    }

    @Test
    void rightToLeftTextAndEmojiComeThroughUnchanged() throws Unreadable {
        assertThat(prose("محادثات نووية 👩‍👩‍👧 🇮🇷")).isEqualTo("<p>محادثات نووية 👩‍👩‍👧 🇮🇷</p>");
    }
}
