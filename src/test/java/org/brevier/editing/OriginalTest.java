package org.brevier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.brevier.account.Staff;
import org.brevier.media.RecordingSamples;
import org.brevier.media.Samples;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.testing.Web.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as they were brought, for those who write. */
@SiteTest
class OriginalTest {

    private final Visitor ada;
    private final Visitor ben;
    private final Visitor editor;
    private final Web web;
    private final JdbcClient jdbc;

    OriginalTest(Staff staff, Web web, JdbcClient jdbc) {
        this.ada = staff.writer("Ada Writer");
        this.ben = staff.writer("Ben Writer");
        this.editor = staff.editor("Cleo Editor");
        this.web = web;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void adaLooksAtTheLibrary() {
        ada.get("/admin/media");
    }

    /** @return the address under which readers get it */
    private String sent(String name, byte[] content) {
        var answer =
                ada.post("/admin/media", new FormWithFiles().file("file", name, content), "Accept", "application/json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("markdown").asString().replaceFirst("!?\\[.*]\\((.*)\\)", "$1");
    }

    private static String original(String address) {
        return "/admin" + address.replaceFirst("[^/]+$", "original");
    }

    private static void assertKeptAndNotShown(Answer answer, byte[] content) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(content);
        assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.header("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(content.length);
    }

    @Test
    void aPhotographIsThereAsTheCameraMadeIt() {
        byte[] photograph = Samples.photograph(6);
        String address = sent("tide.jpg", photograph);
        assertThat(new String(web.get(address).bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(Samples.SECRET);
        assertKeptAndNotShown(ada.get(original(address)), photograph);
        var head = ada.send("HEAD", original(address));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(photograph.length);
    }

    @Test
    void a028AVideoIsServedWithoutItsPlacesAndThereWithThem() {
        byte[] video = RecordingSamples.mp4("tide");
        String address = sent("tide.mp4", video);
        var served = web.get(address);
        assertThat(served.header("Content-Type")).hasValue("video/mp4");
        assertThat(served.body()).doesNotContain("52.52");
        assertThat(served.bytes()).hasSameSizeAs(video);
        assertKeptAndNotShown(ada.get(original(address)), video);
    }

    @Test
    void anotherWriterDoesNotGetItAndAnEditorDoes() {
        byte[] photograph = Samples.appended(Samples.photograph(3), "another");
        String original = original(sent("harbour.jpg", photograph));
        assertThat(ben.get(original).status()).isEqualTo(403);
        assertKeptAndNotShown(editor.get(original), photograph);
    }

    @Test
    void whatIsServedAsItCameIsItsOwnOriginal() {
        byte[] drawing = Samples.pdf("as it came");
        assertKeptAndNotShown(ada.get(original(sent("tide.pdf", drawing))), drawing);
    }

    @Test
    void nobodyElseGetsIt() {
        String address = original(sent("tide.jpg", Samples.photograph(3)));
        var answer = web.get(address);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).contains("/admin/sign-in");
        assertThat(ada.get("/media/originals/x").status()).isEqualTo(404);
    }

    @Test
    void whatWasTakenInBeforeHasNone() {
        String address = sent("tide.jpg", Samples.photograph(8));
        jdbc.sql("update media set source_sha256 = :other where id = :id")
                .param("other", "0".repeat(64))
                .param("id", address.split("/", -1)[2])
                .update();
        assertThat(ada.get(original(address)).status()).isEqualTo(404);
        assertThat(ada.get("/admin/media/0123456789abcdef0123456789abcdef/original")
                        .status())
                .isEqualTo(404);
        assertThat(ada.get("/admin/media/..%2f/original").status()).isIn(400, 404);
    }
}
