package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.brevier.account.Staff;
import org.brevier.media.RecordingSamples;
import org.brevier.media.Samples;
import org.brevier.store.Storage;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.brevier.testing.TestClock;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Pictures and files that people at the desk send. */
@SiteTest
@TestPropertySource(properties = "brevier.media.largest=8MB")
class UploadsTest {

    private static final String PAGE = "/admin/media";
    private static final String LINE = "!\\[]\\(/media/[0-9a-f]{32}/[a-z0-9-]+\\.(?:jpg|png)\\)";
    private static final int MEGABYTE = 1 << 20;

    private final Visitor ada;
    private final Visitor editor;
    private final Web web;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Path uploads;

    UploadsTest(Staff staff, Web web, JdbcClient jdbc, Storage storage, TestClock clock) {
        this.ada = staff.writer("Ada Writer");
        this.editor = staff.editor("Ben Editor");
        this.web = web;
        this.jdbc = jdbc;
        this.clock = clock;
        this.uploads = storage.data().resolve("uploads");
    }

    @BeforeEach
    void adaLooksAtTheLibrary() {
        clock.advance(Duration.ofSeconds(1));
        ada.get(PAGE);
    }

    private static FormWithFiles file(String name, byte[] content) {
        return new FormWithFiles().file("file", name, content);
    }

    private Answer byScript(String name, byte[] content) {
        return ada.post(PAGE, file(name, content), "Accept", "application/json");
    }

    private static String markdown(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("markdown").asString();
    }

    private static String address(String markdown) {
        return markdown.replaceFirst("!?\\[.*]\\((.*)\\)", "$1");
    }

    private long kept() {
        return jdbc.sql("select count(*) from media").query(Long.class).single();
    }

    private List<Path> waiting() {
        try (var files = Files.list(uploads)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server ends with a request a moment after its answer. */
    private void assertNothingIsLeft() {
        while (!waiting().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anEmptyLibrarySaysSo() {
        jdbc.sql("delete from recording_captions").update();
        jdbc.sql("delete from recording").update();
        jdbc.sql("delete from media").update();
        var page = ada.page(PAGE);
        assertThat(page.select("main").text()).contains("There is no picture and no file yet.");
        assertThat(page.select("nav a[href=/admin/media]").text()).contains("Media");
        assertThat(ada.get(PAGE + "?page=2").status()).isEqualTo(404);
    }

    @Test
    @Timeout(60)
    void a028APhotographIsServedWithoutTheSecretsOfItsCamera() {
        var sent = ada.post(
                PAGE,
                file("Fortnight of Tides.JPG", Samples.photograph(6)).field("description", "Waves [at] *high* tide"));

        assertThat(sent.header("Location").orElseThrow()).matches(PAGE + "/[0-9a-f]{32}");
        var page = ada.follow(sent).html();
        assertThat(page.select(".flash").text()).isEqualTo("The file is here now. Paste its line into a text.");
        String markdown = page.select(".library-line input").val();
        assertThat(markdown)
                .matches(
                        "!\\[Waves \\\\\\[at\\\\] \\\\\\*high\\\\\\* tide]\\(/media/[0-9a-f]{32}/fortnight-of-tides\\.jpg\\)");
        assertThat(page.select(".media-picture img").attr("src")).isEqualTo(address(markdown));
        assertThat(page.select(".media-facts").text()).contains("JPEG", "48 × 64", "Ada Writer");
        var served = web.get(address(markdown));
        assertThat(served.header("Content-Type")).hasValue("image/jpeg");
        assertThat(new String(served.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(Samples.SECRET, "Exif");
        assertThat(editor.page("/admin/trail")
                        .select(".trail-table tbody tr")
                        .eachText()
                        .getFirst())
                .contains("Ada Writer", "uploaded media", "fortnight-of-tides.jpg");
        assertNothingIsLeft();
    }

    @Test
    void theEditorsScriptIsGivenTheLineForTheText() {
        assertThat(markdown(byScript("tides.png", Samples.png()))).matches(LINE);
        String document = markdown(byScript("The Report.pdf", Samples.pdf("report")));
        assertThat(document).matches("\\[The Report\\.pdf]\\(/media/[0-9a-f]{32}/the-report\\.pdf\\)");
        assertThat(web.get(address(document)).header("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void theSameFileIsKeptOnce() {
        byte[] picture = Samples.appended(Samples.png(), "the same");
        String first = markdown(byScript("first.png", picture));
        long before = kept();
        assertThat(markdown(byScript("second.png", picture))).isEqualTo(first);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void whoSendsAVideoWithSubtitlesIsToldThatReadersDoNotGetThem() {
        var sent = ada.post(PAGE, file("Speech.mp4", RecordingSamples.subtitled("by form")));

        assertThat(ada.follow(sent).html().select(".flash").text())
                .isEqualTo("The file is here now. Paste its line into a text. Speech.mp4 has subtitles in it, which"
                        + " readers do not get: send them as a WebVTT file, at what goes with the recording. Speech.mp4"
                        + " has chapters in it, which readers do not get: name them in the text, each with its time.");
        var script = byScript("Speech.mp4", RecordingSamples.subtitled("by script"));
        assertThat(markdown(script)).contains("Speech.mp4");
        assertThat(script.json().get("note").asString()).startsWith("Speech.mp4 has subtitles in it, which readers");
        assertThat(byScript("Speech.mp4", RecordingSamples.mp4("without"))
                        .json()
                        .get("note")
                        .asString())
                .isEmpty();
        var some = ada.post(
                PAGE,
                file("Speech.mp4", RecordingSamples.subtitled("beside what is refused"))
                        .file("file", "a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(some.html().select("[role=alert] li").eachText())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("Speech.mp4 has chapters"));
    }

    @Test
    void ofSeveralFilesThoseThatAreFitAreTaken() {
        long before = kept();
        var sent = ada.post(
                PAGE,
                file("fit.png", Samples.appended(Samples.png(), "fit"))
                        .file(
                                "file",
                                "drawing.svg",
                                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))
                        .field("description", "Two <boats>"));

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html().select("[role=alert]").text())
                .isEqualTo("drawing.svg: SVG pictures can carry script and are not taken: export it as PNG."
                        + " One other file was taken in. Go on with what is here");
        assertThat(sent.html().select("#description").val()).isEqualTo("Two <boats>");
        assertThat(kept()).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a.png,<svg onload='alert(1)'></svg>,SVG pictures can carry script",
                "a.svg,<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>,SVG pictures",
                "a.jpg,MZ\u0090 This program cannot be run in DOS mode,Files of this type are not taken",
                "a.png,<!doctype html><script>alert(1)</script>,Files of this type are not taken",
                "a.jsp,<%= 1 %>,Files of this type are not taken",
                "a.gif,GIF89a/*,The picture is damaged",
                "a.heic,....ftypheic,HEIC and AVIF pictures are not taken",
                "a.png,\"\",The file is empty"
            })
    void whatIsNotTakenIsRefusedInASentence(String name, String content, String sentence) {
        long before = kept();
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        var script = byScript(name, bytes);
        assertThat(script.status()).isEqualTo(422);
        assertThat(script.json().get("error").asString())
                .startsWith(name + ": " + sentence)
                .endsWith(".");
        var plain = ada.post(PAGE, file(name, bytes));
        assertThat(plain.status()).isEqualTo(422);
        assertThat(plain.html().select("[role=alert] li").text()).startsWith(name + ": " + sentence);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void a097APictureThatWouldFillTheMemoryIsRefusedByItsHeader() {
        assertThat(byScript("bomb.png", Samples.pngClaiming(50_000, 50_000)).body())
                .contains("50000 x 50000 pixels; at most 50 million are taken");
    }

    @Test
    void whoeverChoosesNothingIsToldSo() {
        for (var form : List.of(new FormWithFiles(), file("", new byte[0]))) {
            var sent = ada.post(PAGE, form.field("description", "A boat"));
            assertThat(sent.status()).isEqualTo(422);
            assertThat(sent.html().select("[role=alert]").text())
                    .isEqualTo("Nothing was sent. Please choose a file first.");
            assertThat(sent.html().select("#description").val()).isEqualTo("A boat");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22><img src=x onerror=alert(1)>.png",
                "a.png%0d%0aX-Evil: 1",
                "..%2f..%2fx.png",
                "..\\\\..\\\\x.png",
                "../../../etc/passwd",
                "CON",
                ".htaccess",
                "\u202egnp.exe"
            })
    void a027AHostileNameIsNothingButWords(String name) {
        byte[] picture = Samples.appended(Samples.png(), name);
        var taken = markdown(byScript(name, picture));
        assertThat(taken).matches(LINE);
        assertThat(web.get(address(taken)).header("X-Evil")).isEmpty();
        assertThat(ada.page(PAGE).select("main img[onerror]")).isEmpty();
        assertThat(byScript(name, "MZ".getBytes(StandardCharsets.UTF_8))
                        .json()
                        .get("error")
                        .asString())
                .doesNotContain("\u202e", "\n");
    }

    @Test
    void aPhotographOfFiveMegabytesIsTaken() {
        assertThat(markdown(byScript("phone.jpg", Samples.appended(Samples.jpeg(), "x".repeat(5 * MEGABYTE)))))
                .matches(LINE);
    }

    @Test
    @Timeout(60)
    void whatIsTooMuchAtOnceIsRefusedInWordsAndLeavesNothing() {
        byte[] large = new byte[9 * MEGABYTE];
        var script = byScript("large.png", large);
        assertThat(script.status()).isEqualTo(413);
        assertThat(script.json().get("error").asString())
                .isEqualTo("Up to 8 MB are taken at once. Please send fewer files, or smaller ones.");
        for (var sent : List.of(ada.post(PAGE, file("large.png", large)), ada.stream(PAGE, file("large.png", large)))) {
            assertThat(sent.status()).isEqualTo(413);
            assertThat(sent.html().select("h1").text()).isEqualTo("Nothing was saved: this was too much at once");
        }
        assertThat(ada.stream(PAGE, file("large.png", large), "Accept", "application/json")
                        .body())
                .contains("Up to 8 MB");
        assertNothingIsLeft();
    }

    @Test
    @Timeout(60)
    void aFormOfTenThousandPartsIsRefusedAndLeavesNothing() {
        var form = new FormWithFiles();
        for (int part = 0; part < 10_000; part++) {
            form.file("file", part + ".vtt", "WEBVTT".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ada.post(PAGE, form).status()).isIn(400, 413);
        assertNothingIsLeft();
    }

    @Test
    void theLogoAndTheTableOfRedirectsSayThemselvesWhatIsTooMuchForThem() {
        editor.get("/admin/redirects/table");
        var sent = editor.post("/admin/redirects/table", file("all.csv", new byte[3 * MEGABYTE]));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html().select("[role=alert]")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /admin/media, 403",
        "POST, /admin/sign-in, 403",
        "POST, /admin/no-such-page, 403",
        "GET, /?page=2, 415",
        "POST, /search?q=x, 415",
        "POST, /preview/abc, 415"
    })
    @Timeout(60)
    void ofAStrangersFormNothingIsReadAndNothingWritten(String method, String path, int status) throws IOException {
        try (var socket = begun(method, path, "X-CSRF-TOKEN: x")) {
            assertThat(status(socket)).isEqualTo(status);
            assertThat(waiting()).isEmpty();
        }
    }

    /** Announces more than it sends, so that whoever wants to read all of it waits. */
    private Socket begun(String method, String path, String header) throws IOException {
        var address = web.address("/");
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(15_000);
        String head = """
                %s %s HTTP/1.1\r
                Host: localhost\r
                %s\r
                Content-Type: multipart/form-data; boundary=zq\r
                Content-Length: 7000000\r
                \r
                --zq\r
                Content-Disposition: form-data; name="file"; filename="a.png"\r
                \r
                """.formatted(method, path, header);
        socket.getOutputStream().write((head + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static int status(Socket socket) throws IOException {
        var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        return Integer.parseInt(String.valueOf(answer.readLine()).substring(9, 12));
    }

    @Test
    @Timeout(60)
    void a099AnUploadThatBreaksOffLeavesNothing() throws IOException {
        String cookies = ada.cookies().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        try (var socket = begun("POST", PAGE, "Cookie: " + cookies)) {
            while (waiting().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(socket.isConnected()).isTrue();
        }
        assertNothingIsLeft();
    }

    @Test
    void a031AFormThatNoPageHasGivenChangesNothing() {
        long before = kept();
        var stranger = new Visitor(web);
        stranger.cookies().putAll(ada.cookies());
        assertThat(stranger.post(PAGE, file("a.png", Samples.appended(Samples.png(), "a031")))
                        .status())
                .isEqualTo(403);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aPageShowsFortyEight() {
        var form = new FormWithFiles();
        for (int i = 0; i < 48; i++) {
            form.file("file", i + ".vtt", ("WEBVTT " + i).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ada.post(PAGE, form).status()).isEqualTo(302);
        clock.advance(Duration.ofSeconds(1));
        byScript("one-more.vtt", "WEBVTT one more".getBytes(StandardCharsets.UTF_8));
        var page = ada.page(PAGE);
        assertThat(page.select(".library > li")).hasSize(48);
        assertThat(page.select(".library h3").eachText().getFirst()).isEqualTo("one-more.vtt");
        assertThat(ada.page(PAGE + "?page=2").select(".library > li")).isNotEmpty();
    }
}
