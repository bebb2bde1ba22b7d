package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "brevier.site.page-length=3")
class AddressesOfTheSiteTest {

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;

    AddressesOfTheSiteTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void fill() {
        clock.set(TestClock.START);
        for (int number = 1; number <= 4; number++) {
            var copy = Copy.titled("Harbour wall " + number)
                    .with("topics", "[Harbour]")
                    .with("authors", "[Ada Writer]");
            newsroom.lay(Newsroom.path("wall-" + number), copy.text());
        }
        newsroom.lay("pages/about.md", "---\ntitle: About\nmenu: 1\n---\nThis is us.\n");
        newsroom.publish("withdrawn-wall", Copy.titled("Withdrawn").with("withdrawn", "2026-06-10T10:00:00Z"));
        newsroom.write(
                "briefings/moved.md",
                Copy.titled("Moved")
                        .with("slug", "moved-wall")
                        .with("aliases", "[old-wall]")
                        .text());
        newsroom.publish("draft-wall", Copy.titled("A draft").without("date"));
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/?page=2",
                "/briefings/wall-1",
                "/briefings/wall-1.md",
                "/briefings/wall-1.json",
                "/briefings/wall-1/v1",
                "/topics",
                "/topics/harbour",
                "/topics/harbour?page=2",
                "/authors/ada-writer",
                "/archive",
                "/archive/2026/06",
                "/search?q=harbour",
                "/search?q=harbour&page=2",
                "/corrections",
                "/about",
                "/feed.xml",
                "/atom.xml",
                "/feed.json",
                "/feed.xml?view=glance",
                "/topics/harbour/feed.xml",
                "/topics/harbour/atom.xml",
                "/topics/harbour/feed.json",
                "/authors/ada-writer/feed.xml",
                "/authors/ada-writer/atom.xml",
                "/authors/ada-writer/feed.json",
                "/search/feed.xml?q=harbour",
                "/corrections.xml",
                "/feeds",
                "/feeds.opml",
                "/sitemap.xml",
                "/news-sitemap.xml",
                "/robots.txt",
                "/llms.txt",
                "/favicon.ico",
                "/site.webmanifest",
                "/theme.css",
                "/oembed?url=https://news.example.org/briefings/wall-1",
                "/actuator/health/liveness",
                "/actuator/health/readiness");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyAddressAnswersAndHeadHasTheHeadersOfGet(String address) {
        var got = web.get(address);
        var headed = web.head(address);

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.bytes()).isNotEmpty();
        assertThat(headed.status()).isEqualTo(200);
        assertThat(headed.bytes()).isEmpty();
        assertThat(lasting(headed)).isEqualTo(lasting(got));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyAddressSaysHowItMayBeKeptAndHasAValidator(String address) {
        var answer = web.get(address);
        if (address.startsWith("/actuator")) {
            assertThat(answer.header("Cache-Control")).hasValue("no-store");
            return;
        }
        String tag = answer.header("ETag").orElseThrow();

        assertThat(answer.header("Cache-Control"))
                .hasValue(address.equals("/favicon.ico") ? "max-age=3600, public" : "public, no-cache");
        assertThat(web.get(address, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(web.get(address, "If-None-Match", "\"another\"").status()).isEqualTo(200);
    }

    private static Map<String, List<String>> lasting(Web.Answer answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("transfer-encoding");
        headers.remove("content-length");
        return headers;
    }

    @ParameterizedTest(name = "A050, A053: {0}")
    @MethodSource("pages")
    void aParameterThatNobodyKnowsChangesNothing(String address) {
        var plain = web.get(address);
        var odd =
                web.get(address + (address.contains("?") ? "&" : "?") + "utm_source=x&status=draft&preview=true&v=99");

        assertThat(odd.status()).isEqualTo(200);
        assertThat(odd.body()).isEqualTo(plain.body()).doesNotContain("utm_source");
    }

    @ParameterizedTest
    @CsvSource({
        "/briefings/wall-1/, /briefings/wall-1",
        "/topics/, /topics",
        "/topics/harbour/?page=2, /topics/harbour?page=2",
        "/about/, /about",
        "/briefings/old-wall, /briefings/moved-wall",
        "/briefings/old-wall.md, /briefings/moved-wall.md",
        "/briefings/old-wall.json, /briefings/moved-wall.json",
        "/briefings/old-wall/v1, /briefings/moved-wall/v1",
    })
    void whatMovedIsFoundAtItsNewAddress(String from, String to) {
        assertThat(web.get(from).status()).isEqualTo(301);
        assertThat(web.get(from).header("Location")).hasValue(to);
        assertThat(web.head(from).status()).isEqualTo(301);
        assertThat(web.get(to).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".md", ".json", "/v1", "/v7"})
    void whatWasWithdrawnIsGone(String ending) {
        var answer = web.get("/briefings/withdrawn-wall" + ending);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).doesNotContain("nine places");
        assertThat(web.head("/briefings/withdrawn-wall" + ending).status()).isEqualTo(410);
    }

    @ParameterizedTest(name = "A054, A111, A112, A115, A123, A127: {0}")
    @ValueSource(
            strings = {
                "/?page=0",
                "/?page=3",
                "/?page=-1",
                "/?page=1abc",
                "/?page=01",
                "/?page=9999999999999999999",
                "/?page=%EF%BC%91",
                "/briefings/no-such-briefing",
                "/briefings/WALL-1",
                "/briefings/wall-1.xml",
                "/briefings/wall-1.html",
                "/briefings/wall-1/v0",
                "/briefings/wall-1/v2",
                "/briefings/wall-1/v-1",
                "/briefings/wall-1/v01",
                "/briefings/wall-1/v9999999999",
                "/briefings/wall-1/v1/x",
                "/briefings",
                "/briefings/%3Cscript%3E",
                "/briefings/..%2fwall-1",
                "/topics/no-such-topic",
                "/topics/Harbour",
                "/topics/harbour?page=3",
                "/authors/nobody",
                "/authors",
                "/archive/2026",
                "/archive/2026/6",
                "/archive/2026/13",
                "/archive/2026/00",
                "/archive/1999/01",
                "/archive/+2026/06",
                "/archive/2026/06?page=9",
                "/search?q=harbour&page=9",
                "/search?page=x",
                "/corrections?page=2",
                "/no-such-page",
                "/About",
                "/topics/no-such-topic/feed.xml",
                "/authors/nobody/atom.xml",
                "/feed.xml?page=99",
                "/sitemap-99.xml",
                "/share/wall-1.svg",
                "/preview/any",
                "/media/x/y.png",
                "/oembed?url=https://evil.test/briefings/wall-1",
                "/actuator",
                "/actuator/env",
                "/actuator/health",
                "/actuator/heapdump",
                "/h2-console",
                "/swagger-ui",
                "/v3/api-docs",
                "/console",
                "/error",
                "/trace",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/application.yaml",
                "/redirect:http://evil.test",
                "/__$%7B1337*1337%7D__::.x"
            })
    void anAddressThatNeverWasIsNotFound(String address) {
        var answer = web.get(address);

        assertThat(answer.status()).isIn(address.matches(".*(?:%2f|//).*") ? List.of(400, 404) : List.of(404));
        assertThat(answer.body()).doesNotContain("Exception", "org.brevier", "1787569");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(web.head(address).status()).isEqualTo(answer.status());
    }

    @Test
    void aPageThatWasNotFoundOffersTheSearch() {
        assertThat(web.get("/briefings/no-such-briefing").html().select("main form[action=/search] input[name=q]"))
                .hasSize(1);
    }

    @Test
    void a052ADraftCannotBeToldFromNothing() {
        for (var ending : List.of("", ".md", ".json", "/v1")) {
            var draft = web.get("/briefings/draft-wall" + ending);
            var nothing = web.get("/briefings/never-wall" + ending);

            assertThat(draft.status()).isEqualTo(404);
            assertThat(draft.bytes()).isEqualTo(nothing.bytes());
            assertThat(lasting(draft)).isEqualTo(lasting(nothing));
        }
    }

    @Test
    void aVersionIsNotIndexedAndNamesTheNewest() {
        newsroom.publish("wall-2", Copy.titled("Harbour wall 2").and("A sentence more."));

        var old = web.get("/briefings/wall-2/v1");
        assertThat(old.header("X-Robots-Tag")).hasValue("noindex");
        assertThat(old.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(old.html().select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://news.example.org/briefings/wall-2");
        assertThat(old.html().select(".notice-version").text()).contains("Version 1 of 2");
        assertThat(old.body()).doesNotContain("A sentence more.");
        assertThat(web.get("/briefings/wall-2").header("X-Robots-Tag")).isEmpty();
    }
}
