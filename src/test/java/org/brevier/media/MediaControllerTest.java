package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.brevier.testing.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@Import(Wire.class)
@TestPropertySource(properties = "management.server.port=-1")
class MediaControllerTest {

    private static final String TALK = "WEBVTT" + "\n".repeat(8) + "0123456789".repeat(99);

    private final MediaLibrary library;
    private final Web web;
    private final Wire wire;

    @TempDir
    private Path folder = Path.of("");

    private String picture = "";
    private String talk = "";

    MediaControllerTest(MediaLibrary library, Web web, Wire wire) {
        this.library = library;
        this.web = web;
        this.wire = wire;
    }

    @BeforeEach
    void takeIn() throws IOException {
        picture = addressOf("media/tides.png", Samples.png());
        talk = addressOf("media/talk.txt", Samples.text(TALK));
    }

    private String addressOf(String path, byte[] content) throws IOException {
        library.takeIn(path, Files.write(folder.resolve("source"), content));
        var media = library.findByPath(path).orElseThrow();
        return "/media/" + media.id() + "/" + media.name();
    }

    @Test
    void a030AFileIsServedAsWhatItIsAndCannotRun() {
        var answer = web.get(picture);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(Samples.png());
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/png");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.header("ETag"))
                .hasValueSatisfying(it -> assertThat(it).matches("\"[0-9a-f]{64}\""));
        assertThat(answer.header("Content-Disposition")).hasValue("inline");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a107WhatIsNoPictureIsADownload() {
        for (String query : new String[] {"", "?download=evil.bat"}) {
            assertThat(web.get(talk + query).header("Content-Disposition"))
                    .hasValueSatisfying(
                            it -> assertThat(it).startsWith("attachment;").contains("filename*=UTF-8''talk.txt.vtt"));
        }
    }

    @Test
    void aKnownTagIsAnsweredWith304() {
        String tag = web.get(picture).header("ETag").orElseThrow();
        var answer = web.get(picture, "If-None-Match", tag);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @ParameterizedTest(name = "A087: {0} is {1} of the talk")
    @CsvSource({"bytes=0-3, WEBV, 0-3", "bytes=1000-, 6789, 1000-1003", "bytes=-2, 89, 1002-1003"})
    void aPlayerCanAskForAPart(String range, String part, String bytes) {
        var answer = web.get(talk, "Range", range);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(part);
        assertThat(answer.header("Content-Range")).hasValue("bytes " + bytes + "/1004");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(answer.header("ETag")).isPresent();
        assertThat(web.get(talk).body()).isEqualTo(TALK);
    }

    @ParameterizedTest(name = "A087: {0} is refused or answered whole")
    @ValueSource(strings = {"bytes=2000-3000", "bytes=5-1", "bytes=x", "lines=1-2", "bytes=0-1003,0-1003,0-1003"})
    void anOddRangeIsRefusedOrAnsweredWhole(String range) {
        assertThat(web.get(talk, "Range", range).status()).isIn(200, 416);
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "bytes=1004-, 416",
        "bytes=-0, 416",
        "bytes=5-1, 416",
        "bytes=x, 416",
        "'bytes=0-1,5-9', 200",
        "bytes=0-, 200",
        "bytes=0-99999, 200",
        "bytes=-99999, 200",
    })
    void whatIsNoPartIsImpossibleOrAll(String range, int status) {
        var answer = web.get(talk, "Range", range);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 416) {
            assertThat(answer.header("Content-Range")).hasValue("bytes */1004");
            assertThat(answer.bytes()).isEmpty();
        } else {
            assertThat(answer.body()).isEqualTo(TALK);
        }
    }

    @Test
    void a126NobodyPutsAPartIntoAFile() {
        for (String method : List.of("PUT", "PATCH", "POST", "DELETE")) {
            var answer = web.send(method, talk, BodyPublishers.ofString("evil"), "Content-Type", "text/vtt");
            assertThat(answer.status()).as(method).isEqualTo(405);
        }
        assertThat(web.get(talk).body()).isEqualTo(TALK);
    }

    @ParameterizedTest(name = "A073, A074: {0} leads nowhere")
    @ValueSource(
            strings = {
                "/media/..%2f..%2fapplication.yml",
                "/media/%252e%252e/application.yml",
                "/media/..;/application.yml",
                "/media/%5c..%5capplication.yml",
                "/media//etc/passwd",
                "/media/x%00.png",
                "/media/originals/0123456789abcdef0123456789abcdef",
                "/media/0123456789abcdef0123456789abcdef/../../brevier.mv.db"
            })
    void aPathLeadsToNoOtherFile(String path) {
        assertThat(wire.get(path).status()).isIn(400, 404);
    }

    @Test
    void a087ManyRangesAreRefused() {
        assertThat(web.get(talk, "Range", "bytes=" + "0-0,".repeat(200) + "1-1").status())
                .isIn(200, 416);
        assertThat(wire.get(talk, "Range: bytes=" + "0-0,".repeat(10_000) + "1-1")
                        .status())
                .isIn(400, 416, 431);
        assertThat(web.get(talk).body()).isEqualTo(TALK);
    }

    @Test
    void headSaysWhatGetWould() {
        var head = web.head(talk);

        assertThat(head.bytes()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(TALK.length());
        assertThat(head.headers().map().keySet())
                .isEqualTo(web.get(talk).headers().map().keySet());
    }

    @Test
    void aWrongNameLeadsToTheRightOne() {
        var answer = web.get(picture.replace("tides.png", "other.exe"));

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).hasValue(picture);
    }

    @ParameterizedTest(name = "A105: {0} puts no line into a header")
    @ValueSource(strings = {"x%0d%0aX-Evil:1", "%0d%0a%0d%0a", "x%22;filename=y.bat", "x%00"})
    void aNameCannotSplitAHeader(String name) {
        var reply = wire.get(picture.replace("tides.png", name));

        assertThat(reply.status()).isIn(301, 400, 404);
        assertThat(reply.header("X-Evil")).isEmpty();
    }

    @ParameterizedTest(name = "{0} is not found")
    @ValueSource(
            strings = {
                "/media/0123456789abcdef0123456789abcdef/tides.png",
                "/media/x/tides.png",
                "/media/0123456789ABCDEF0123456789ABCDEF/tides.png",
                "/media/tides.png",
                "/media"
            })
    void anUnknownIdIsNotFound(String path) {
        var answer = web.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("frame-ancestors 'none'"));
    }

    @Test
    void aDocumentIsServedWithItsOwnType() throws IOException {
        String captions =
                addressOf("media/talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nä".getBytes(StandardCharsets.UTF_8));

        assertThat(web.get(captions).header("Content-Type")).hasValue("text/vtt;charset=utf-8");
    }
}
