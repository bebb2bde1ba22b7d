package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The allow-list of the design, written down a second time so that the first cannot drift. */
final class AllowList {

    private static final Set<String> ELEMENTS =
            Set.of(("p br hr h2 h3 h4 h5 h6 blockquote pre code em strong del s sub sup kbd mark abbr ul ol li dl dt dd"
                            + " table thead tbody tr th td a picture source img figure figcaption details summary small")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            ("abbr.title ol.start th.scope th.colspan td.colspan a.href a.title a.rel img.src img.alt img.width img.height"
                            + " img.srcset img.sizes img.decoding img.loading img.fetchpriority source.type"
                            + " source.srcset source.sizes code.class li.class sup.class sup.id blockquote.class th.class td.class"
                            + " small.class"
                            + " h2.id h3.id h4.id h5.id h6.id")
                    .split(" "));

    private static final Pattern HREF =
            Pattern.compile("(?:https?://[A-Za-z0-9\\[].*|mailto:.+|tel:.+|/[^/].*|/|#(?:h|fn|fnref)-.*)");
    private static final Pattern CLASS = Pattern.compile(
            "language-[A-Za-z0-9+#-]{1,30}|task-(?:open|done)|footnote-ref|callout-[a-z]+|align-(?:center|end)|credit");
    private static final Pattern ID = Pattern.compile("h-[a-z0-9-]+|fnref-[0-9-]+");

    private AllowList() {}

    static void check(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (!element.nameIs("body") && !element.id().startsWith("fn-")) {
                assertThat(ELEMENTS).contains(element.normalName());
                element.attributes().forEach(attribute -> check(element, attribute));
            }
        }
    }

    private static void check(Element element, Attribute attribute) {
        assertThat(ATTRIBUTES).contains(element.normalName() + "." + attribute.getKey());
        switch (attribute.getKey()) {
            case "href" -> assertThat(attribute.getValue()).matches(HREF);
            case "src" -> assertThat(attribute.getValue()).startsWith("/media/");
            case "srcset" ->
                assertThat(attribute.getValue().split(", "))
                        .allSatisfy(source -> assertThat(source).matches("/media/[^ ,]+ [1-9][0-9]*w"));
            case "type" -> assertThat(attribute.getValue()).isEqualTo("image/webp");
            case "class" -> assertThat(attribute.getValue()).matches(CLASS);
            case "id" -> assertThat(attribute.getValue()).matches(ID);
            case "rel" -> assertThat(attribute.getValue()).isEqualTo("noopener");
            default -> {}
        }
    }
}
