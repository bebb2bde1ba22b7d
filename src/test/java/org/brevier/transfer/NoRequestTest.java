package org.brevier.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.brevier.testing.Copy;
import org.brevier.testing.Newsroom;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** The site asks no other host for anything because a text names it, and takes no address of a machine for a medium. */
@SiteTest
@TestPropertySource(properties = {"brevier.site.page-length=100", "brevier.site.feed-length=200"})
class NoRequestTest {

    private final Newsroom newsroom;
    private final Web web;
    private final TestClock clock;

    NoRequestTest(Newsroom newsroom, Web web, TestClock clock) {
        this.newsroom = newsroom;
        this.web = web;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    /** A061. */
    @Test
    void nothingIsAskedOfAHostThatATextNames() throws IOException {
        var asked = new AtomicInteger();
        try (var canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var listening = Thread.ofVirtual().start(() -> count(canary, asked));
            for (var host : new String[] {"127.0.0.1", "localhost", "[::1]"}) {
                var address = "http://" + host + ":" + canary.getLocalPort();
                newsroom.publish("canary-" + host.replaceAll("[^a-z0-9]", ""), naming(address));
            }
            assertThat(newsroom.publish("canary-127001", naming("http://127.0.0.1:" + canary.getLocalPort() + "/2")))
                    .allMatch(line -> !line.contains("refused"));
            for (var path : new String[] {
                "/",
                "/briefings/canary-127001",
                "/briefings/canary-127001.md",
                "/briefings/canary-127001.json",
                "/briefings/canary-localhost",
                "/feed.xml",
                "/atom.xml",
                "/feed.json",
                "/search?q=wall",
                "/sitemap.xml",
                "/oembed?url=https://news.example.org/briefings/canary-127001"
            }) {
                assertThat(web.get(path).status()).as(path).isEqualTo(200);
            }
            assertThat(listening.isAlive()).isTrue();
        }
        assertThat(asked).hasValue(0);
    }

    private static void count(ServerSocket canary, AtomicInteger asked) {
        while (!canary.isClosed()) {
            try {
                canary.accept().close();
                asked.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static Copy naming(String address) {
        return Copy.titled("Canary")
                .with("date", "2026-06-15T11:00:00Z")
                .with("image", address + "/share.png")
                .and(address + "/bare\n\n[Video](" + address + "/film.mp4)\n\n![A picture](" + address
                        + "/picture.png)\n\n<img src=\"" + address + "/raw.png\" alt=\"\">\n\n[link](" + address
                        + "/)\n\n"
                        + "<iframe src=\"" + address + "/frame\"></iframe>");
    }

    /** A065. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "127.1",
                "127.0.0.1",
                "[::ffff:7f00:1]",
                "[::1]",
                "localhost",
                "localhost.",
                "169.254.169.254",
                "①②⑦.0.0.1"
            })
    void noSpellingOfAMachinesAddressIsAMedium(String host) {
        var slug = "spelling-" + Integer.toHexString(host.hashCode());
        newsroom.publish(
                slug,
                Copy.titled("Spelling")
                        .and("[Film](https://" + host + "/film.mp4)\n\nhttps://" + host
                                + "/sound.mp3\n\n![Picture](https://" + host + "/picture.png)"));

        var answer = web.get("/briefings/" + slug);
        assertThat(answer.status()).isEqualTo(200);
        var page = answer.html();
        assertThat(page.select(
                        "[data-frame], [data-audio], [data-video], video, audio, iframe, img[src*=picture], source"))
                .isEmpty();
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).doesNotContain(host);
        assertThat(web.get("/briefings/" + slug + ".json").json().get("media").toString())
                .doesNotContain("film", "sound");
    }
}
