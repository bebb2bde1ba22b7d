package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.testing.Wire;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class BriefingPageTest {

    private static final String BASE = "https://news.example.org";

    private final Newsroom newsroom;
    private final Web web;
    private final Wire wire;
    private final TestClock clock;

    BriefingPageTest(Newsroom newsroom, Web web, TestClock clock, Environment environment) {
        this.newsroom = newsroom;
        this.web = web;
        this.wire = new Wire(environment);
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    private static Copy wall() {
        return Copy.titled("The wall")
                .with("topics", "[Harbour Works]")
                .with("authors", "[Ada Writer, Ben Editor]")
                .and("> [!CORRECTION] 2026-06-02\n> An earlier version said eight.")
                .and("[Watch the repair](https://www.youtube.com/watch?v=dQw4w9WgXcQ)");
    }

    @Test
    void aPageHasAllItsParts() {
        newsroom.publish("page-parts", wall());

        var page = web.get("/briefings/page-parts").html();
        assertThat(page.title()).isEqualTo("The wall · Brevier");
        assertThat(page.select("h1").eachText()).containsExactly("The wall");
        assertThat(page.select(".standfirst").text()).startsWith("The council has agreed");
        assertThat(page.select(".glance-points li")).hasSize(3);
        assertThat(page.select(".briefing-body section h2")).hasSize(2);
        assertThat(page.select(".byline").text()).contains("Ada Writer").contains("Ben Editor");
        assertThat(page.select("iframe, script:not([src]):not([type='application/ld+json'])"))
                .isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void theJsonTwinLeavesNoPartOfTheTextOut() {
        newsroom.publish(
                "json-whole",
                wall().bullet("Bullet canary\n\nOpening canary stands before the sections.")
                        .and("A footnote.[^1]")
                        .and("## Sources\n\n- Sources canary, 2025\n\n[^1]: Footnote canary.")
                        .and("## Go deeper\n\n- [Further canary](https://example.org/)"));

        var json = web.get("/briefings/json-whole.json").json();
        assertThat(json.get("opening").get("text").asString()).contains("Opening canary");
        assertThat(json.get("opening").get("html").asString()).contains("<p>Opening canary");
        assertThat(json.get("sources").get(0).get("heading").asString()).isEqualTo("Sources");
        assertThat(json.get("sources").get(0).get("html").asString()).contains("<li>Sources canary");
        assertThat(json.get("footnotes").get(0).get("text").asString()).isEqualTo("Footnote canary.");
        assertThat(json.get("further").get(0).get("text").asString()).contains("Further canary");
    }

    @ParameterizedTest
    @CsvSource({"rtl, rtl", "RTL, rtl", "ltr, ltr", "sideways, ltr", "'\"><script>', ltr"})
    void anAuthorMaySayWhichWayTheTextRuns(String written, String direction) {
        newsroom.publish("direction", wall().with("dir", Copy.quoted(written)));

        assertThat(web.get("/briefings/direction")
                        .html()
                        .select("article.briefing")
                        .attr("dir"))
                .isEqualTo(direction);
        newsroom.write("pages/direction.md", "---\ntitle: Direction\ndir: " + Copy.quoted(written) + "\n---\nText.\n");
        assertThat(web.get("/direction").html().select("article.briefing").attr("dir"))
                .isEqualTo(direction);
    }

    @Test
    void theJsonTwinHasThePartsOfTheBriefing() {
        newsroom.publish("json-parts", wall());

        var answer = web.get("/briefings/json-parts.json");
        var json = answer.json();
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.header("X-Robots-Tag")).hasValue("noindex");
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "url",
                        "versionUrl",
                        "markdownUrl",
                        "language",
                        "headline",
                        "standfirst",
                        "published",
                        "changed",
                        "words",
                        "readingMinutes",
                        "authors",
                        "topics",
                        "glance",
                        "sections",
                        "media",
                        "picture",
                        "notices",
                        "opening",
                        "sources",
                        "footnotes",
                        "further");
        assertThat(json.get("url").asString()).isEqualTo(BASE + "/briefings/json-parts");
        assertThat(json.get("versionUrl").asString()).isEqualTo(BASE + "/briefings/json-parts/v1");
        assertThat(json.get("headline").asString()).isEqualTo("The wall");
        assertThat(json.get("glance")).hasSize(3);
        assertThat(json.get("sections")).hasSize(2);
        assertThat(json.get("media").get(0).get("url").asString()).contains("youtube.com");
        assertThat(json.get("notices").get(0).get("kind").asString()).isEqualTo("correction");
        assertThat(json.get("topics").get(0).get("url").asString()).isEqualTo(BASE + "/topics/harbour-works");
        assertThat(json.get("published").asString()).isEqualTo(Copy.DATE);
    }

    @Test
    void whoAsksForMarkdownGetsIt() {
        newsroom.publish("as-markdown", wall());

        var markdown = web.get("/briefings/as-markdown", "Accept", "text/markdown");
        assertThat(markdown.body()).isEqualTo(wall().text());
        assertThat(markdown.header("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/markdown;charset=utf-8");
        assertThat(markdown.header("Vary").orElse("")).contains("Accept");
        assertThat(web.get("/briefings/as-markdown", "Accept", "text/html,*/*;q=0.8")
                        .body())
                .startsWith("<!doctype html>");
        assertThat(web.get("/briefings/as-markdown", "Accept", "*/*").body()).startsWith("<!doctype html>");
        assertThat(web.get("/briefings/as-markdown").header("Link").orElse(""))
                .contains(">; rel=\"alternate\"; type=\"text/markdown\"");
    }

    @Test
    void theStructuredDataCarriesAbstractSpeakableAndCorrection() {
        newsroom.publish("structured", wall());

        var article = article(web.get("/briefings/structured").html());
        assertThat(article.get("headline").asString()).isEqualTo("The wall");
        assertThat(article.get("abstract").asString()).startsWith("• The harbour wall is repaired\n• ");
        assertThat(article.get("speakable").get("cssSelector")).hasSize(2);
        assertThat(article.get("correction").toString()).contains("An earlier version said eight.");
        assertThat(article.get("mainEntityOfPage").asString()).isEqualTo(BASE + "/briefings/structured");
        assertThat(article.get("author")).hasSize(2);
    }

    private static JsonNode article(Document page) {
        var graph = new JsonMapper()
                .readTree(page.expectFirst("script[type=application/ld+json]").data())
                .get("@graph");
        return StreamSupport.stream(graph.spliterator(), false)
                .filter(node -> node.get("@type").asString().equals("NewsArticle"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.test", "X-Forwarded-Host: evil.test", "X-Forwarded-Prefix: /evil.test",
                "X-Original-URL: /evil.test", "X-Rewrite-URL: /evil.test", "X-Host: evil.test",
                "Forwarded: host=evil.test;proto=http", "X-Forwarded-Proto: gopher"
            })
    void a081AbsoluteAddressesComeFromTheBaseUrlWhateverTheRequestSays(String header) {
        newsroom.publish("absolute", wall());

        var host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";
        for (var path : List.of("/briefings/absolute", "/", "/feed.xml", "/briefings/absolute/")) {
            var answer = wire.send("GET " + path + " HTTP/1.1\r\n" + host + header + "\r\nConnection: close\r\n\r\n");
            assertThat(answer.head().toString() + answer.body()).doesNotContain("evil.test", "localhost", "gopher");
        }
        var page = web.get("/briefings/absolute").html();
        assertThat(page.select("link[rel=canonical], link[rel=alternate]").eachAttr("href"))
                .hasSizeGreaterThan(6)
                .allMatch(address -> address.startsWith(BASE + "/"));
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(BASE + "/briefings/absolute");
    }

    @Test
    void aHeadlineOf120CharactersIsShownWhole() {
        var headline = "A headline of words ".repeat(6).strip() + "s";
        newsroom.publish("long-headline", Copy.titled(headline).with("date", "2026-05-20T09:00:00Z"));

        var page = web.get("/briefings/long-headline").html();
        assertThat(headline).hasSize(120);
        assertThat(page.select("h1").text()).isEqualTo(headline);
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(headline);
        assertThat(web.get("/")
                        .html()
                        .select("a[href=/briefings/long-headline]")
                        .text())
                .isEqualTo(headline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><svg onload=alert(document.domain)>", "</script><script>alert(1)</script>", "<!--<script>",
                "</title><img src=x onerror=alert(1)>", "__${7*7}__::.x [[${7*7}]] [(${7*7})]", "]]> &amp; &lt;b&gt;"
            })
    void a001AndA011AHostileHeadlineIsNothingButText(String headline) {
        var slug = "hostile-" + Integer.toHexString(headline.hashCode());
        newsroom.publish(slug, Copy.titled(headline).with("topics", "[Hostility]"));

        for (var address : List.of(
                "/briefings/" + slug,
                "/briefings/" + slug + "/v1",
                "/",
                "/topics/hostility",
                "/archive/2026/06",
                "/search?q=harbour")) {
            var page = web.get(address).html();
            assertThat(page.select("[onload], [onerror], svg[onload], main script:not([src]), img[src=x]"))
                    .as(address)
                    .isEmpty();
            assertThat(page.text()).as(address).contains(headline.replaceAll("\\s+", " "));
        }
        var page = web.get("/briefings/" + slug);
        assertThat(page.html().select("h1").text()).isEqualTo(headline);
        assertThat(page.html().title()).isEqualTo(headline + " · Brevier");
        assertThat(article(page.html()).get("headline").asString()).isEqualTo(headline);
        assertThat(page.html().expectFirst("script[type=application/ld+json]").data())
                .doesNotContain("<");
        assertThat(web.get("/feed.xml").xml().select("item > title").eachText()).contains(headline);
        assertThat(web.get("/briefings/" + slug + ".json")
                        .json()
                        .get("headline")
                        .asString())
                .isEqualTo(headline);
    }
}
