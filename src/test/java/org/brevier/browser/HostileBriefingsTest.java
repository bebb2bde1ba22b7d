package org.brevier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Collectors;
import org.brevier.testing.Web;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cleaning of texts must hold alone, so the browser is told to take no notice of the page's policy. */
@BrowserTest
class HostileBriefingsTest {

    private static final String STRANGE = """
            () => document.contentType !== 'text/html' ? [] : [...document.querySelectorAll('*')].filter((it) =>
                it.matches('iframe, object, embed, base, style, form:not([role=search]), body meta, body link, body script, svg *[onload]')
                || it.matches('script') && !(it.type === 'application/ld+json' || new URL(it.src).pathname.startsWith('/assets/'))
                || ['href', 'src', 'action', 'formaction', 'data'].some((name) =>
                    /^\\s*(javascript|data|vbscript):/i.test(it.getAttribute(name) ?? ''))
                || [...it.attributes].some((one) => /^on|^style$|^srcdoc$/.test(one.name)))
              .map((it) => it.outerHTML.slice(0, 200))""";

    private final Chromium chromium;
    private final Web web;

    HostileBriefingsTest(Chromium chromium, Web web) {
        this.chromium = chromium;
        this.web = web;
    }

    @ParameterizedTest(name = "A001 to A020: nothing runs on {0}")
    @ValueSource(
            strings = {
                "/briefings/hostile-title",
                "/briefings/hostile-title/v1",
                "/briefings/hostile-links",
                "/briefings/hostile-html",
                "/briefings/hostile-names",
                "/briefings/hostile-title.json",
                "/briefings/hostile-html.md",
                "/archive/2024/03",
                "/topics",
                "/topics/hostile",
                "/feeds",
                "/search",
                "/search?q=zanzibar",
                "/search?q=%22%3E%3Cscript%3Ewindow.__x=1;alert(1)%3C/script%3E",
                "/search?q=%3C/title%3E%3Cscript%3Ewindow.__x=1%3C/script%3E",
                "/search?q=%u003cscript%u003ealert(1)",
                "/search?q=moon&topic=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/%3Cimg%20src=x%20onerror=alert(1)%3E"
            })
    void nothingRuns(String path) {
        try (var visit = unprotected()) {
            var page = visit.open(path);

            assertHarmless(visit, page);
        }
    }

    @ParameterizedTest(name = "A001 to A020: nothing runs from an item of {0}")
    @ValueSource(strings = {"/topics/hostile/feed.xml", "/topics/hostile/feed.xml?view=glance"})
    void nothingRunsFromAFeed(String path) {
        var items = Jsoup.parse(web.get(path).body(), Parser.xmlParser()).select("item");
        assertThat(items).hasSizeGreaterThanOrEqualTo(4);
        for (var item : items) {
            try (var visit = unprotected()) {
                visit.page().setContent("<!doctype html><title>reader</title>" + html(item));

                assertHarmless(visit, visit.page());
            }
        }
    }

    /** A feed reader shows all that may hold HTML. */
    private static String html(Element item) {
        return item.select("description, content|encoded").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining("<hr>"));
    }

    @Test
    void namesInATextStandInNobodysWay() {
        try (var visit = unprotected().answering("https://www.youtube-nocookie.com/", "text/html", "<p>playing")) {
            var page = visit.open("/briefings/hostile-names");
            page.locator(".theme-toggle").click();
            page.locator(".media-play").click();

            assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
            assertThat(page.locator("iframe").getAttribute("src")).startsWith("https://www.youtube-nocookie.com/");
            assertThat(page.evaluate("typeof document.getElementById + typeof location.href + typeof document.cookie"))
                    .isEqualTo("functionstringstring");
            assertThat(page.locator("#main").count()).isOne();
        }
    }

    /** What would be found if something ran: without this the tests above could be blind. */
    @Test
    void whatDoesRunIsSeen() {
        try (var visit = unprotected()) {
            visit.page().setContent("<!doctype html><title>x</title><img src='/none' onerror='window.__x = 1'>");
            settle(visit.page());

            assertThat(visit.page().evaluate("typeof window.__x")).isEqualTo("number");
            assertThat((List<?>) visit.page().evaluate(STRANGE)).hasSize(1);
        }
    }

    @Test
    void a020ATagInFrontMatterMakesNoObject() {
        var answer = web.get("/briefings/hostile-yaml", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(web.get("/briefings/hostile-html").status()).isEqualTo(200);
    }

    private Visit unprotected() {
        return chromium.visit(new NewContextOptions().setBypassCSP(true));
    }

    /** What a page fetches has been fetched, and what that set off has run: tasks run in order, and ours comes last. */
    private static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
    }

    private static void assertHarmless(Visit visit, Page page) {
        settle(page);
        assertThat(visit.foreign()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(page.evaluate("typeof window.__x")).isEqualTo("undefined");
        assertThat((List<?>) page.evaluate(STRANGE)).isEmpty();
    }
}
