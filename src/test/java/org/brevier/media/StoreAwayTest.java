package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.brevier.account.Staff;
import org.brevier.testing.FormWithFiles;
import org.brevier.testing.S3Server;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Visitor;
import org.brevier.testing.Web;
import org.brevier.trail.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A store that goes away while the site runs, and comes back. */
@SiteTest
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class StoreAwayTest {

    private static final S3Server SERVER = new S3Server();

    private final Web web;
    private final Visitor ada;
    private final MediaLibrary library;
    private final MediaStore store;
    private final MediaFiles files;
    private final Remains remains;
    private final StoreCheck check;
    private final HealthEndpoint health;

    @TempDir
    private Path folder = Path.of("");

    StoreAwayTest(
            Web web,
            Staff staff,
            MediaLibrary library,
            MediaStore store,
            MediaFiles files,
            Remains remains,
            StoreCheck check,
            HealthEndpoint health) {
        this.web = web;
        this.ada = staff.editor("Ada Editor");
        this.library = library;
        this.store = store;
        this.files = files;
        this.remains = remains;
        this.check = check;
        this.health = health;
    }

    @DynamicPropertySource
    static void bucket(DynamicPropertyRegistry settings) {
        SERVER.start();
        for (Map.Entry<String, Object> setting : SERVER.newBucket("away").entrySet()) {
            settings.add(setting.getKey(), setting::getValue);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void adaLooksAtTheLibrary() {
        ada.get("/admin/media");
    }

    private String taken(String name, byte[] content) throws IOException {
        library.takeIn(name, Files.write(folder.resolve("source"), content));
        var media = library.findByPath(name).orElseThrow();
        return "/media/" + media.id() + "/" + media.name();
    }

    private Media sent(String words) {
        var file = new ByteArrayResource(Samples.text("WEBVTT away " + words));
        return ((Taking.Taken) library.upload("captions.vtt", "", file, Actor.named("a test"))).media();
    }

    @Test
    void whatIsDeletedMeanwhileGoesWhenTheStoreIsBack(CapturedOutput log) {
        var media = sent("deleted");
        SERVER.stop();
        try {
            var answer = ada.submit("/admin/media/" + media.id() + "/deletion", Map.of());
            assertThat(answer.status()).isEqualTo(302);
            assertThat(log.getAll().split("Deleted files stay in the media store", -1))
                    .hasSize(2);
        } finally {
            SERVER.start();
        }
        assertThat(library.findById(media.id())).isEmpty();
        assertThat(files.holds(media)).isTrue();
        remains.clearWhatIsLeft();
        assertThat(files.holds(media)).isFalse();
    }

    @Test
    void whoeverReplacesAFileMeanwhileIsToldSo() {
        String page = "/admin/media/" + sent("replaced").id();
        SERVER.stop();
        try {
            var answer = ada.post(
                    page + "/replacement",
                    new FormWithFiles().field("version", "0").file("file", "new.vtt", Samples.text("WEBVTT new")));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.html().select("#file-hint .field-problem").text()).contains("again in a few minutes");
        } finally {
            SERVER.start();
        }
    }

    @Test
    void pagesAreServedAndFilesWait() throws IOException {
        String picture = taken("media/away.png", Samples.png());
        String tag = web.get(picture).header("ETag").orElseThrow();
        assertThat(check.health().getStatus()).isEqualTo(Status.UP);

        SERVER.stop();
        try {
            var answer = web.get(picture);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.header("Content-Disposition")).isEmpty();
            assertThat(answer.body()).doesNotContain("127.0.0.1", "S3", "bucket");
            assertThat(web.get(picture, "Range", "bytes=0-3").status()).isEqualTo(503);
            assertThat(web.get(picture, "If-None-Match", tag).status()).isEqualTo(304);
            assertThat(web.get("/").status()).isEqualTo(200);
            assertThat(ada.get("/admin/media").status()).isEqualTo(200);

            var sent = ada.post("/admin/media", new FormWithFiles().file("file", "new.png", Samples.gif()));
            assertThat(sent.status()).isEqualTo(422);
            assertThat(sent.html().select("[role=alert]").text()).contains("new.png", "send it again in a few minutes");
            assertThat(library.findByPath("new.png")).isEmpty();
            assertThat(new StoreCheck(store).health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(web.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(health.healthForPath("media")).isNotNull();
        } finally {
            SERVER.start();
        }
        assertThat(web.get(picture).bytes()).isEqualTo(Samples.png());
        ada.get("/admin/media");
        assertThat(ada.post("/admin/media", new FormWithFiles().file("file", "new.gif", Samples.gif()))
                        .status())
                .isEqualTo(302);
    }
}
