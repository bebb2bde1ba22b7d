package org.brevier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brevier.media.MediaLibrary;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.brevier.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DeliveryTest
class SecurityHeadersTest {

    private static final Set<String> PROTECTING = Set.of(
            "content-security-policy",
            "permissions-policy",
            "referrer-policy",
            "x-content-type-options",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "strict-transport-security",
            "cache-control",
            "access-control-allow-origin",
            "set-cookie");

    private final Web web;
    private final Wire wire;
    private final MediaLibrary library;

    @TempDir
    private Path folder = Path.of("");

    SecurityHeadersTest(Web web, Wire wire, MediaLibrary library) {
        this.library = library;
        this.web = web;
        this.wire = wire;
    }

    @ParameterizedTest(name = "A116, A117: {0} {1} answers {2} with every header")
    @CsvSource({
        "GET, /briefings/test-page, 200",
        "HEAD, /briefings/test-page, 200",
        "GET, /briefings/test-moved, 301",
        "GET, /briefings/test-page/, 301",
        "GET, /briefings/test-missing, 404",
        "GET, /briefings/test-withdrawn, 410",
        "GET, /no/such/address, 404",
        "GET, /test-large, 413",
        "GET, /test-broken, 500",
        "HEAD, /test-broken, 500",
        "GET, /topics/test-topic/feed.xml, 200",
        "GET, /assets/none.css, 404",
        "GET, /media/0123456789abcdef0123456789abcdef/none.png, 404",
        "GET, /actuator/health/liveness, 200",
        "GET, /admin, 302",
        "POST, /briefings/test-page, 405",
        "DELETE, /briefings/test-page, 405",
        "OPTIONS, /briefings/test-page, 405",
        "DELETE, /admin/briefings, 403",
    })
    void everyAnswerCarriesThem(String method, String path, int status) {
        var answer = web.send(method, path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(status);
        assertProtected(answer);
    }

    @Test
    void anAnswerFromTheCacheAndA304CarryThem() {
        String tag = web.get("/briefings/test-page").header("ETag").orElseThrow();

        assertProtected(web.get("/briefings/test-page"));
        var unchanged = web.get("/briefings/test-page", "If-None-Match", tag);
        assertThat(unchanged.status()).isEqualTo(304);
        assertProtected(unchanged);
    }

    @Test
    void a117FilesCarryThemAlsoWithoutABody() throws IOException {
        for (String path : new String[] {picture(), "/assets/site.css", "/assets/site.js", "/favicon.ico"}) {
            var whole = web.get(path);
            String tag = whole.header("ETag").orElseThrow();
            var unchanged = web.get(path, "If-None-Match", tag);
            var part = web.get(path, "Range", "bytes=0-1");
            var beyond = web.get(path, "Range", "bytes=999999999-");

            assertThat(whole.status()).isEqualTo(200);
            assertThat(unchanged.status()).as(path).isEqualTo(304);
            assertThat(part.status()).as(path).isIn(200, 206);
            assertThat(beyond.status()).as(path).isIn(200, 416);
            for (var answer : new Answer[] {unchanged, web.head(path), part}) {
                assertThat(protecting(answer)).as(path + " " + answer.status()).isEqualTo(protecting(whole));
            }
            assertThat(protecting(beyond)).containsKeys("content-security-policy", "x-content-type-options");
            assertThat(whole.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(whole.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'");
        }
    }

    private String picture() throws IOException {
        var source = Files.write(
                folder.resolve("tides.png"), Files.readAllBytes(Path.of("content/media/fortnight-of-tides.png")));
        library.takeIn("media/headers.png", source);
        var media = library.findByPath("media/headers.png").orElseThrow();
        return "/media/" + media.id() + "/" + media.name();
    }

    /** Every header but those of the body and of the moment. */
    private static Map<String, List<String>> protecting(Answer answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().retainAll(PROTECTING);
        return headers;
    }

    @Test
    void anAnswerFromBelowTheApplicationCarriesThem() {
        var reply = wire.get("/a|b<c");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("default-src 'none'"));
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("Permissions-Policy")).isPresent();
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.body()).contains("400 Bad Request").doesNotContain("Tomcat", "Apache", "a|b");
    }

    private static void assertProtected(Answer answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.allValues("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()");
        assertThat(headers.allValues("Referrer-Policy"))
                .containsExactly(
                        answer.response().uri().getPath().startsWith("/admin")
                                ? "no-referrer"
                                : "strict-origin-when-cross-origin");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).hasSize(1);
        assertThat(headers.allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void aPageReplacesThePolicyAndItsFramesMayPlay() {
        for (int time = 0; time < 2; time++) {
            var headers = web.get("/briefings/test-framed").headers();

            assertThat(headers.allValues("Content-Security-Policy")).containsExactly(TestPages.FRAMED);
            assertThat(headers.firstValue("Permissions-Policy").orElseThrow())
                    .contains(
                            "fullscreen=(self \"https://player.example\")",
                            "autoplay=(self \"https://player.example\")");
        }
        assertThat(web.get("/briefings/test-page").header("Permissions-Policy").orElseThrow())
                .contains("fullscreen=(self)", "autoplay=()");
    }

    @ParameterizedTest(name = "A118: {0} may be read by programs of other sites: {1}")
    @CsvSource({
        "/topics/test-topic/feed.xml, true",
        "/briefings/none.json, true",
        "/briefings/none.md, true",
        "/feeds.opml, true",
        "/briefings/test-page, false",
        "/admin, false",
        "/admin/x.json, false",
        "/preview/x.json, false",
    })
    void onlyWhatProgramsReadIsOpenToOtherSites(String path, boolean open) {
        for (String origin : new String[] {"https://evil.test", "null"}) {
            var answer = web.get(path, "Origin", origin);

            assertThat(answer.header("Access-Control-Allow-Origin").isPresent()).isEqualTo(open);
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue(open ? "cross-origin" : "same-origin");
        }
    }
}
