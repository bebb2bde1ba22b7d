package org.brevier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.brevier.testing.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** Every parameter of every public address, and what a path may hold, with what a database or a log would take for its own. */
@SiteTest
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class HostileParametersTest {

    private static final List<String> SQL = List.of(
            "'",
            "''",
            "' OR 1=1--",
            "\";",
            "\\",
            "%27",
            "1;select pg_sleep(20)",
            "') union select 1--",
            "/*",
            "$$",
            "?",
            ":now",
            "{fn now()}");

    private final Newsroom newsroom;
    private final Web web;
    private final Wire wire;

    HostileParametersTest(Newsroom newsroom, Web web, Environment environment) {
        this.newsroom = newsroom;
        this.web = web;
        this.wire = new Wire(environment);
    }

    @BeforeEach
    void fill() {
        for (String number : new String[] {"one", "two"}) {
            newsroom.lay(
                    Newsroom.path("wall-" + number),
                    Copy.titled("Wall " + number)
                            .with("topics", "[Harbour]")
                            .with("authors", "[Ada Writer]")
                            .text());
        }
        newsroom.takeIn("");
    }

    static Stream<String> places() {
        return Stream.of(
                "/?page=@",
                "/briefings/@",
                "/briefings/@.md",
                "/briefings/@.json",
                "/briefings/wall-one/@",
                "/briefings/wall-one/v@",
                "/topics/@",
                "/topics/harbour?page=@",
                "/topics/@/feed.xml",
                "/authors/@",
                "/authors/ada-writer?page=@",
                "/authors/@/atom.xml",
                "/archive/@/06",
                "/archive/2026/@",
                "/archive/2026/06?page=@",
                "/search?q=@",
                "/search?q=wall&topic=@",
                "/search?q=wall&author=@",
                "/search?q=wall&from=@",
                "/search?q=wall&to=@",
                "/search?q=wall&page=@",
                "/search/feed.xml?q=@",
                "/search/feed.xml?q=wall&page=@",
                "/corrections?page=@",
                "/@",
                "/feed.xml?page=@",
                "/feed.xml?view=@",
                "/feed.json?page=@",
                "/corrections.xml?page=@",
                "/sitemap-@.xml",
                "/oembed?url=@",
                "/oembed?url=https://news.example.org/briefings/@",
                "/oembed?url=https://news.example.org/briefings/wall-one&format=@",
                "/oembed?url=https://news.example.org/briefings/wall-one&maxwidth=@",
                "/oembed?url=https://news.example.org/briefings/wall-one&maxheight=@",
                "/media/@/x.png",
                "/media/0123456789abcdef0123456789abcdef/@",
                "/share/@.png",
                "/actuator/health/@");
    }

    @ParameterizedTest(name = "A101, A115: {0}")
    @MethodSource("places")
    void noParameterReachesTheDatabaseAsSql(String place) {
        for (String payload : SQL) {
            String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
            var answer = web.get(place.replace("@", encoded));

            assertThat(answer.status()).as(payload).isIn(200, 400, 404, 501);
            assertThat(answer.body())
                    .as(payload)
                    .doesNotContainIgnoringCase("SQLException", "syntax error", "jdbc", "org.h2", "org.postgresql");
        }
    }

    @Test
    void a101AQuestionThatLooksLikeSqlFindsNoMoreThanItsWords() {
        var plain = web.get("/search?q=wall").html().select("main article");
        assertThat(plain).hasSizeGreaterThanOrEqualTo(2);
        assertThat(web.get("/search?q=nosuchword%27%20OR%20%271%27%3D%271")
                        .html()
                        .select("main article mark"))
                .isEmpty();
        assertThat(web.get("/topics/harbour%27%20OR%20%271%27%3D%271").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "A102: {0} orders nothing")
    @ValueSource(
            strings = {
                "sort=title;drop",
                "sort=(select%201)",
                "dir=asc,1",
                "order=random()",
                "orderBy=headline%20desc",
                "sort=passwordHash&direction=desc",
                "size=100000",
                "limit=-1",
                "offset=9223372036854775807"
            })
    void anOrderThatNobodyOffersChangesNothing(String parameter) {
        for (String list : List.of("/", "/topics/harbour", "/search?q=wall", "/feed.json", "/corrections")) {
            String odd = list + (list.contains("?") ? "&" : "?") + parameter;

            assertThat(web.get(odd).status()).as(odd).isEqualTo(200);
            assertThat(web.get(odd).body()).as(odd).isEqualTo(web.get(list).body());
        }
    }

    @Test
    void a105AndA106NobodyWritesTheirOwnLineIntoTheLogOrTheHead(CapturedOutput log) {
        String forged = "2026-01-01T00:00:00.000Z INFO forged: login ok";
        for (String path :
                List.of("/briefings/@", "/search?q=@", "/oembed?url=@&format=@", "/@", "/topics/@/", "/@/x/y")) {
            String encoded = path.replace("@", "x%0d%0a" + forged.replace(" ", "%20") + "%1b[2J");
            var reply = wire.get(encoded, "Accept: text/html", "User-Agent: x\u001b[2J", "Referer: \u001b[2J");

            assertThat(reply.status()).as(path).isIn(200, 400, 404, 501);
            assertThat(reply.head()).noneMatch(line -> line.contains("forged"));
        }
        newsroom.write("briefings/x\r\n" + forged + "\u001b[2J.md", "---\ntitle: [\n---\n");
        newsroom.write(
                "briefings/named.md",
                Copy.titled("Named").with("slug", "wall-one").with("x", "y").text());

        assertThat(log.getAll()).contains("forged: login ok").doesNotContain("\u001b[2J");
        assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith(forged));
        newsroom.delete("briefings/x\r\n" + forged + "\u001b[2J.md");
    }

    @ParameterizedTest(name = "A133: {0} of a peer that nobody named is not believed")
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Host: evil.test",
                "X-Forwarded-Port: 666",
                "X-Forwarded-Prefix: /evil.test",
                "X-Forwarded-Ssl: on",
                "X-Real-IP: 203.0.113.9",
                "Forwarded: for=203.0.113.9;host=evil.test;proto=gopher"
            })
    void whatAProxyWouldSayIsNotBelieved(String header) {
        for (String path :
                List.of("/search?q=wall", "/oembed?url=/briefings/wall-one", "/topics/", "/no-such-page", "/rss")) {
            var believed = wire.get(path, header, "Accept: text/html");
            var plain = wire.get(path, "Accept: text/html");

            assertThat(believed.status()).as(path).isEqualTo(plain.status());
            assertThat(believed.header("Location")).isEqualTo(plain.header("Location"));
            assertThat(believed.body()).as(path).isEqualTo(plain.body()).doesNotContain("evil.test", "203.0.113.9");
        }
    }

    @Test
    void a128NothingForDevelopersIsAmongWhatThePackageIsMadeOf() {
        assertThat(System.getProperty("java.class.path"))
                .contains("spring-boot-")
                .doesNotContainPattern("devtools|h2-?console|docker-compose|spring-boot-testcontainers");
    }
}
