package org.brevier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brevier.delivery.TestPages.PAGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.brevier.testing.TestClock;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page as each reader takes it: compressed or not, as Markdown, or only its headers. */
@DeliveryTest
class AcceptedTest {

    private final Web web;
    private final TestPages pages;
    private final TestClock clock;

    AcceptedTest(Web web, TestPages pages, TestClock clock) {
        this.web = web;
        this.pages = pages;
        this.clock = clock;
    }

    @BeforeEach
    void beginANewEdition() {
        clock.set(TestClock.START);
        pages.begin();
    }

    @ParameterizedTest(name = "A086: {0} gets gzip")
    @ValueSource(strings = {"gzip", "br, gzip, x, identity;q=0", "GZIP;q=0.5", "identity, gzip;q=1.0"})
    void whoTakesGzipGetsIt(String accepted) throws IOException {
        var plain = web.get(PAGE);
        var compressed = web.get(PAGE, "Accept-Encoding", accepted);

        assertThat(compressed.header("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValueAsLong("Content-Length")).hasValue(compressed.bytes().length);
        assertThat(compressed.bytes().length).isLessThan(plain.bytes().length);
        assertThat(unzipped(compressed)).isEqualTo(plain.body());
        String tag = compressed.header("ETag").orElseThrow();
        assertThat(tag).isEqualTo(plain.header("ETag").orElseThrow().replaceFirst("\"$", "-gzip\""));
        assertThat(web.get(PAGE, "Accept-Encoding", accepted, "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(web.get(PAGE).body()).isEqualTo(plain.body());
        assertThat(pages.renders).hasValue(1);
    }

    private static String unzipped(Answer answer) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "A086: {0} gets the page as it is")
    @ValueSource(strings = {"br", "gzip;q=0", "gzip; q=0.000", "identity", "*;q=0"})
    void whoDoesNotTakeGzipGetsThePageAsItIs(String accepted) {
        web.get(PAGE, "Accept-Encoding", "gzip");
        var answer = web.get(PAGE, "Accept-Encoding", accepted);

        assertThat(answer.header("Content-Encoding")).isEmpty();
        assertThat(answer.body()).contains("first");
        assertThat(answer.header("Vary")).hasValue("Accept, Accept-Encoding");
    }

    @Test
    void a087HeadSaysWhatGetWould() {
        for (String encoding : new String[] {"identity", "gzip"}) {
            pages.change();
            var head = web.head(PAGE, "Accept-Encoding", encoding);
            var get = web.get(PAGE, "Accept-Encoding", encoding);

            assertThat(head.bytes()).isEmpty();
            assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(get.bytes().length);
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
            assertThat(head.headers().map().keySet())
                    .isEqualTo(get.headers().map().keySet());
        }
        assertThat(web.get(PAGE, "Range", "bytes=0-1").status()).isEqualTo(200);
        assertThat(pages.renders).hasValue(2);
    }

    @Test
    void markdownIsAPageOfItsOwnAtTheSameAddress() {
        var markdown = web.get(PAGE, "Accept", "text/markdown, text/html;q=0.5");
        var html = web.get(PAGE, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(markdown.body()).isEqualTo("# first");
        assertThat(html.body()).startsWith("<p>first");
        assertThat(web.get(PAGE, "Accept", "text/markdown").body()).isEqualTo("# first");
        assertThat(web.get(PAGE, "Accept", "application/json").body()).startsWith("<p>first");
        assertThat(web.get(PAGE, "Accept", "///;;,").body()).startsWith("<p>first");
        assertThat(markdown.header("Vary")).hasValue("Accept, Accept-Encoding");
        assertThat(html.header("Vary")).hasValue("Accept, Accept-Encoding");
        assertThat(markdown.header("ETag")).isNotEqualTo(html.header("ETag"));
    }
}
