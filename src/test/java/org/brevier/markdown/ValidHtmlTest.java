package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.testing.NuChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidHtmlTest {

    @Test
    void theCheckerComplainsOfWhatIsWrong() throws Exception {
        assertThat(NuChecker.complaints("<em><p>x</p></em>")).contains("not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a <div>b</div> c</p>",
                "<div>a</div><div><p>b</p></div>",
                "</p></div></em></table>a",
                "<em><p>a</p></em>",
                "<p>a <ul><li>b</ul> c</p>",
                "<ul>a<p>b</p><li>c</ul>",
                "<li>a</li>",
                "<ol start=x><li>a</ol><ol start=3><li>b</ol>",
                "<dl><dd>a</dd></dl><dl>x<dt>a<dd>b</dl><dl></dl><dl><dt>a<dd>b<dt>c</dl><dl><dt><h3>a</h3><dd><h3>b</h3></dl>",
                "<dt>a</dt>",
                "<details>a</details><details>a<summary>b</summary></details><details><summary><p>a</p></summary>b</details>",
                "<summary>a</summary><figcaption>b</figcaption>",
                "<figure><figcaption>a</figcaption>b<figcaption>c</figcaption></figure>",
                "<h3><p>a</p></h3><h3>a<h4>b</h4></h3><h3></h3>",
                "<pre><p>a</p><ul><li>b</ul></pre>",
                "<a href=/a>a<a href=/b>b</a></a><a href=/a><table><tr><td><a href=/b>c</a></table></a>",
                "<a href=/a><details><summary>s</summary>x</details></a><summary><a href=/a>a</a></summary>",
                "<a href=/a><p>a</p></a><del><p>a</p></del><p><del><p>a</p></del>",
                "<table>a<p>b</p><tr><td>c</table>",
                "<table></table><table><tr></table><table><tr><tr><td>a</table>",
                "<table><tr><td colspan=3>a<tr><td>b</table><table><tr><td colspan=2>a<tr><td>b<td>c</table>",
                "<table><tr><th scope=x colspan=0>a<td colspan=9999>b</table>",
                "<table><tr><th><h3>a</h3><td><h3>b</h3></table>",
                "<table><caption>a</caption><colgroup><col></colgroup><tfoot><tr><td>b</tfoot></table>",
                "<center align=center><font color=red><b>a</b></font></center><p align=right>b</p>",
                "<blockquote class=twitter-tweet lang=en><p lang=en>a</blockquote>",
                "a <details> b",
                "<img src=images/a.png><img src=images/b.png width=x align=left border=0>",
                "<ul><ul><li>a</ul></ul><ol><p>a</ol><ul><hr></ul>",
                "*a <b>b* c</b> <i>d **e</i>** <a href=/x>[f](/y)</a>",
                "<hr><br></br></hr>a",
                "<h1>a</h1><abbr>b</abbr><abbr title=\"&quot;<\">c</abbr>",
                "<table><tr><td>\n\n- a\n\n</td></tr></table>",
                "<details>\n<summary>More</summary>\n\nText *here*.\n\n- a\n\n</details>",
                "| a | b |\n|:-:|--|\n| <ul><li>x</li><li>y</li></ul> | <p>z |",
                "- [ ] a\n- b\n\n      code\n\n1. x\n   - y\n\n> q\n\n***\n\nx[^1]\n\n[^1]: a\n\n    b\n",
                "[a](https://example.org/%zz?a=b c#d e) [b](</x y|z>) [c](<https://[::1]/>)",
                "### One\n\n### One\n\n![a](images/a.png \"b\")"
            })
    void whateverTheTextTheHtmlIsValid(String text) throws Exception {
        String html = Samples.html("## S\n\n" + text + "\n");
        AllowList.check(html);
        assertThat(NuChecker.complaints(html)).as(html).doesNotContain(": error");
        assertThat(NuChecker.complaints(Samples.html("## In brief\n\n- x " + text.replace("\n", "\n  ") + "\n")))
                .doesNotContain(": error");
    }

    @Test
    void cellsMayHoldListsWrittenAsHtml() throws Exception {
        assertThat(Samples.html("## S\n\n| a |\n|---|\n| <ul><li>x</li><li>y</li></ul> |\n"))
                .contains("<td><ul><li>x</li><li>y</li></ul></td>");
    }
}
