package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.brevier.testing.Nodes;
import org.brevier.testing.OwnSite;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"brevier.media.largest-picture=1KB", "brevier.media.most-pixels=3000"})
class MediaSettingsTest {

    private final MediaLibrary library;

    @TempDir
    private Path folder = Path.of("");

    MediaSettingsTest(MediaLibrary library) {
        this.library = library;
    }

    private String refusal(byte[] content) throws IOException {
        return library.takeIn("media/a.png", Files.write(folder.resolve("source"), content))
                        instanceof Taking.Refused refused
                ? refused.reason()
                : "";
    }

    @Test
    void whatAPictureMayBeIsASetting() throws IOException {
        assertThat(refusal(Samples.png()))
                .isEqualTo("The picture has 64 x 48 pixels; at most 3,000 are taken: scale it down");
        assertThat(refusal(Samples.appended(Samples.png(), "x".repeat(1024))))
                .isEqualTo("Pictures of more than 1024 bytes are not taken: scale it down");
        assertThat(refusal(Samples.pdf("-".repeat(1024)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1} stops the start in one line")
    @CsvSource({
        "brevier.media.most-pixels, 50000001",
        "brevier.media.largest-picture, 1GB",
        "brevier.media.s3.endpoint, ftp://store.example.org",
        "brevier.media.s3.secret-key, the-secret",
        "brevier.media.s3.prefix, ../up",
    })
    void aWrongSettingIsNamed(String name, String value, CapturedOutput output) {
        var settings = OwnSite.settings();
        settings.putAll(Map.of("server.port", 0, name, value));
        try (var site = Nodes.start(settings)) {
            assertThat(site.isRunning()).isFalse();
        } catch (RuntimeException e) {
            assertThat(output.getErr().lines()).anyMatch(line -> line.startsWith(name + ": "));
            assertThat(output.getAll()).doesNotContain("the-secret");
        }
    }
}
