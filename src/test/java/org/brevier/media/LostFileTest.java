package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brevier.testing.SiteTest;
import org.brevier.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** A file that the store has lost, or of which it has only a part. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "management.server.port=-1")
class LostFileTest {

    private final MediaLibrary library;
    private final MediaStore store;
    private final Web web;

    @TempDir
    private Path folder = Path.of("");

    LostFileTest(MediaLibrary library, MediaStore store, Web web) {
        this.library = library;
        this.store = store;
        this.web = web;
    }

    private Media taken(String path, byte[] content) throws IOException {
        library.takeIn(path, Files.write(folder.resolve("source"), content));
        return library.findByPath(path).orElseThrow();
    }

    private static String key(Media media) {
        return media.sha256().substring(0, 2) + "/" + media.sha256().substring(2, 4) + "/" + media.sha256() + ".vtt";
    }

    private static String address(Media media) {
        return "/media/" + media.id() + "/" + media.name();
    }

    @Test
    void aLostFileIsNotFoundAndSaidOnce(CapturedOutput log) throws IOException {
        var lost = taken("media/lost.vtt", Samples.text("WEBVTT lost"));
        var other = taken("media/other.vtt", Samples.text("WEBVTT other"));
        store.deleteAll(key(lost));
        for (int time = 0; time < 3; time++) {
            var answer = web.get(address(lost));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("ETag")).isEmpty();
        }
        assertThat(log.getAll().split(lost.sha256(), -1)).hasSize(2);
        assertThat(web.get(address(other)).status()).isEqualTo(200);

        assertThat(library.takeIn(
                        "media/again.vtt", Files.write(folder.resolve("source"), Samples.text("WEBVTT lost"))))
                .isInstanceOf(Taking.Taken.class);
        assertThat(web.get(address(lost)).body()).isEqualTo("WEBVTT lost");
    }

    @Test
    void aDamagedFileIsNeverServedInPart(CapturedOutput log) throws IOException {
        var damaged = taken("media/damaged.vtt", Samples.text("WEBVTT damaged"));
        for (String wrong : List.of("WEBVTT", "WEBVTT damaged and more", "")) {
            store.deleteAll(key(damaged));
            var part = store.part();
            store.put(key(damaged), Files.writeString(part, wrong));
            Files.deleteIfExists(part);
            assertThat(web.get(address(damaged)).status()).isEqualTo(404);
            assertThat(web.get(address(damaged), "Range", "bytes=0-3").status()).isEqualTo(404);
        }
        assertThat(log.getAll().split(damaged.sha256(), -1)).hasSize(2);
    }
}
