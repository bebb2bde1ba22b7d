package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sanitiser by itself, as if nothing before it had looked at the HTML. */
class AllowedHtmlTest {

    private static String only(String html) {
        return new AllowedHtml(new Ids(List.of()), new PictureRenderer(Samples.SITE))
                .only(html)
                .html();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg onload=XX><p onclick=XX style=x name=y data-z>a</p>",
                "<a href=javascript:XX>a</a><a href=' java\nscript:XX'>b</a><a href=data:text/html,x>c</a>",
                "<a href=//evil.example>a</a><a href='/\\evil.example'>b</a><a href=/ok target=_blank rel=opener>c</a>",
                "<img src=x onerror=XX><img src=/media/ab/x.jpg srcset=y><img name=getElementById>",
                "<h2 id=h-x>a</h2><h3 id=location>b</h3><sup id=fnref-1>c</sup><p id=fn-1>d</p>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=XX&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=XX>\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=XX>\">",
                "<p class=admin>a</p><code class='language-x onerror'>b</code><li class=task-open>c",
                "<iframe src=x></iframe><object data=x></object><form id=config><input name=a></form><base href=x>",
                "<!--><img src=x onerror=XX>--><? ><img onerror=XX src=x><![CDATA[x]]>"
            })
    void itAloneKeepsToTheAllowList(String html) {
        AllowList.check(only(html));
        assertThat(only(html)).doesNotContain("XX", "evil.example", "id=", "<img");
    }

    @Test
    void anIdOfOursMayStandOnce() {
        var ids = new Ids(List.of());
        var allowed = new AllowedHtml(ids, new PictureRenderer(Samples.SITE));
        String id = ids.heading("One");
        assertThat(allowed.only("<h3 id=\"" + id + "\">a</h3><h3 id=\"" + id + "\">b</h3>")
                        .html())
                .isEqualTo("<h3 id=\"h-one\">a</h3><h3>b</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:XX", "data:text/html,x", "vbscript:x", "file:///x", "x:y", "", " ", "?a", "\u0001/x"
            })
    void theLinkPolicyAloneGivesNoAddressToWhatIsNoLink(String target) {
        assertThat(new LinkTargets(Samples.SITE, LinkTargets.Folder.BRIEFINGS).attributes(target, ""))
                .isEmpty();
    }
}
