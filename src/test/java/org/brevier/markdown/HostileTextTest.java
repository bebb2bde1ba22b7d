package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class HostileTextTest {

    @ParameterizedTest(name = "A001 to A019: {0}")
    @ValueSource(
            strings = {
                "\"><svg onload=XX>",
                "[a](JaVaScRiPt&#58;XX)",
                "<javascript:XX>",
                "[a]\n\n[a]: vbscript:x",
                "<img src=x onerror=XX>",
                "<b id=pwn>x</b>",
                "```x\"onmouseover=\"XX\na\n```",
                "</a><script>XX</script>@x.test",
                "![\" onerror=\"XX](images/x.png \"t' onload='XX\")",
                "![\" onerror=\"XX](x.png \"t' onload='XX\")",
                "</script><script>XX</script>",
                "<a data-confirm=\"x\" data-embed=\"//CANARY\" href=\"/a\" onclick=XX>a</a>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=XX&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=XX>\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=XX>\">",
                "<!--><img src=x onerror=XX>-->",
                "<!--!> <img src=x onerror=XX>",
                "<? ><img onerror=XX src=x>",
                "<details open ontoggle=XX><summary>s</summary>x</details>",
                "<video autoplay onloadstart=XX><source src=x></video>",
                "<p style=\"position:fixed;inset:0;background:url(//CANARY)\">x</p>",
                "<style>@import '//CANARY'</style>",
                "### location\n\n### cookie\n\n<img name=getElementById src=x>\n\n<form id=config>",
                "<h2 id=\"h-fake\">x</h2><sup id=fnref-1 class=footnote-ref>1</sup><p id=fn-1>x</p>",
                "<a href=\"java\nscript:XX\">x</a><a href=\" javascript:XX\">x</a><a href=\"//x\\@y\">x</a>",
                "<a href=javascript&colon;XX>x</a>",
                "<iframe src=\"https://evil.example\"></iframe><object data=x><embed src=x>",
                "<base href=//CANARY><meta http-equiv=refresh content=0><link rel=stylesheet href=//CANARY>",
                "<plaintext><textarea></textarea><xmp><title></title><frameset>",
                "<input value=x><button formaction=XX>x</button><select><option>x</select>",
                "<p class=\"task-done admin\">x</p><code class=language-x>y</code>",
                "<img srcset=\"//CANARY 1x\" src=images/x.png ping=//CANARY>",
                "<template><script>XX</script></template><svg><script>XX</script></svg>",
                "<a href=\"/a\" target=_blank rel=opener>x</a>",
                "<x onclick=XX><p/onclick=XX><p\tonclick=XX>",
                "| <script>XX</script> | <img src=x onerror=XX> |\n|---|---|\n| <a href=javascript:XX>x</a> | y |",
                "x[^1]\n\n[^1]: <script>XX</script> [b](javascript:XX)",
                "> [!NOTE] 2025-06-06\n> <img src=x onerror=XX>"
            })
    void nothingLeavesTheAllowList(String hostile) throws Unreadable {
        for (String text :
                new String[] {hostile, "## S\n\n" + hostile, "## <i>" + hostile, "## In brief\n\n- " + hostile}) {
            String html = Samples.html(text);
            AllowList.check(html);
            assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("<script", "<svg", "<style", "<iframe");
            Samples.prose(Samples.page(text).pieces()).forEach(AllowList::check);
        }
    }

    @Test
    void idsAndClassesOfRawHtmlAreDroppedThoughTheyLookLikeOurs() throws Unreadable {
        String html = Samples.html(
                "## S\n\n<h3 id=\"h-x\">a</h3>\n\n### x\n\nb[^1] <sup id=\"fnref-1\" class=\"footnote-ref\">c</sup>\n\n[^1]: d\n");
        assertThat(html).contains("<h3>a</h3>", "<h3 id=\"h-x\">x</h3>", "<sup>c</sup>", "<sup id=\"fnref-1\" class");
    }

    @ParameterizedTest(name = "A111, A113: {0}")
    @ValueSource(
            strings = {
                "__${7*7}__::.x",
                "${7*7}",
                "*{7*7}",
                "~{::x}",
                "[[${7*7}]]",
                "[(${7*7})]",
                "#{7*7}",
                "$${T (java.lang.Runtime)}"
            })
    void templateSyntaxIsText(String expression) throws Unreadable {
        assertThat(Samples.html(expression)).doesNotContain("49").contains("{");
    }

    @DisplayName("A109: characters that xml forbids never come out")
    @Test
    void charactersThatXmlForbidsNeverComeOut() throws Exception {
        String all = "a\u0001b\u000Bc\u001Fd\uFFFEe\uFFFFf&#1;g&#11;h&#xFFFE;i&#xD800;j&#xDFFF;k\u0000l\u007F\u0085m";
        RenderedBriefing briefing = Samples.render(
                "# " + all + "\n\n" + all + " <b title=\"" + all + "\">x</b>\n\n<p>" + all + "</p>\n\n## " + all
                        + "\n\n[" + all + "](/x \"" + all + "\") `" + all + "`\n\n    " + all + "\n");
        String plain = briefing.headline()
                + briefing.sections().getFirst().headingText()
                + briefing.sections().getFirst().text();
        String xml = "<x>" + Samples.html(briefing).replace("<br>", "<br/>") + Entities.escape(plain) + "</x>";
        var parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(parsed.getDocumentElement().getTextContent()).contains("abcdefghijk");
        assertThat(xml.codePoints().noneMatch(c -> (c < 32 && c != '\n') || (c >= 0x7F && c < 0xA0)))
                .isTrue();
    }

    @Test
    void htmlLeftOpenDoesNotRunOn() throws Unreadable {
        String html = Samples.html(
                "## S\n\nA <b>bold *start\n\nand</i> end*.\n\n<details><summary>s</summary>\n\n<div><em>x\n\nlast\n");
        AllowList.check(html);
        assertThat(html).contains("<p>A <strong>bold *start</strong></p>", "<p>last</p>");
    }

    @Test
    void aCommentIsNotShown() throws Unreadable {
        assertThat(Samples.html("## S\n\na <!-- b --> c\n\n<!--\nd\n-->\n\n<script>\ne\n</script>\n"))
                .contains("<p>a  c</p>")
                .doesNotContain("b -", "d", "e");
    }
}
