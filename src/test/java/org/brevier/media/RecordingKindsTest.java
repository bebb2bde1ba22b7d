package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording is, its tracks say: the same kinds of files hold films and sounds. */
@SiteTest
class RecordingKindsTest {

    private static final int[] UPRIGHT = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final int[] TURNED = {0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000};

    private final MediaLibrary library;

    @TempDir
    private Path folder = Path.of("");

    RecordingKindsTest(MediaLibrary library) {
        this.library = library;
    }

    private Media taken(String path, byte[] content) throws IOException {
        assertThat(library.takeIn(path, Files.write(folder.resolve("source"), content)))
                .isInstanceOf(Taking.Taken.class);
        return library.findByPath(path).orElseThrow();
    }

    private static byte[] film(int[] matrix, int width, int height) {
        byte[] header = RecordingSamples.together(
                RecordingSamples.numbers(7, 1234567, 1234567, 1, 0, 1000),
                new byte[16],
                RecordingSamples.numbers(matrix),
                RecordingSamples.numbers(width << 16, height << 16));
        return RecordingSamples.movie(RecordingSamples.box(
                "trak",
                RecordingSamples.box("tkhd", header),
                RecordingSamples.box(
                        "mdia",
                        RecordingSamples.box("hdlr", new byte[8], Samples.text("vide"), new byte[13]),
                        RecordingSamples.box("minf", RecordingSamples.box("stbl", RecordingSamples.samples(1))))));
    }

    private static byte[] web(byte[]... tracks) {
        return RecordingSamples.together(
                RecordingSamples.element(0x1a45dfa3, RecordingSamples.element(0x4282, Samples.text("webm"))),
                RecordingSamples.element(
                        0x18538067,
                        RecordingSamples.element(
                                0x1654ae6b, RecordingSamples.element(0xae, RecordingSamples.together(tracks)))));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    @Test
    void aFileThatIsOnlyHeardIsASound() throws IOException {
        byte[] sound = RecordingSamples.movie(RecordingSamples.track("soun", RecordingSamples.samples(1)));
        var mp4 = taken("media/kinds/memo.mp4", sound);
        var webm = taken("media/kinds/memo.webm", web(RecordingSamples.element(0xe1, new byte[0])));

        assertThat(mp4.type()).isEqualTo(FileType.M4A);
        assertThat(mp4.name()).isEqualTo("memo.m4a");
        assertThat(webm.type()).isEqualTo(FileType.WEBA);
        assertThat(webm.type().contentType()).isEqualTo("audio/webm");
        assertThat(MediaKind.of(webm.type())).isEqualTo(MediaKind.SOUND);
        assertThat(webm.size()).isEmpty();
    }

    @Test
    void aFilmSaysHowLargeItIsAsItIsShown() throws IOException {
        assertThat(taken("media/kinds/wide.mp4", film(UPRIGHT, 1280, 720)).size())
                .contains(new Size(1280, 720));
        assertThat(taken("media/kinds/upright.mp4", film(TURNED, 1280, 720)).size())
                .contains(new Size(720, 1280));
        assertThat(taken("media/kinds/unsaid.mp4", RecordingSamples.mp4()).size())
                .isEmpty();
        byte[] pictures = RecordingSamples.element(
                0xe0, RecordingSamples.element(0xb0, number(640)), RecordingSamples.element(0xba, number(360)));
        var webm = taken("media/kinds/film.webm", web(pictures));
        assertThat(webm.type()).isEqualTo(FileType.WEBM);
        assertThat(webm.size()).contains(new Size(640, 360));
    }

    @Test
    void aFilmIsNoPictureThoughItHasASize() throws IOException {
        taken("media/kinds/film.mp4", film(UPRIGHT, 640, 360));

        assertThat(library.find("media/kinds/film.mp4")).isEmpty();
    }

    @Test
    void aDocumentThatDoesNotEndIsDamaged() throws IOException {
        Path file = Files.write(folder.resolve("source"), Samples.text("%PDF-1.7 and then"));

        assertThat(library.takeIn("media/kinds/report.pdf", file))
                .isEqualTo(new Taking.Refused("The document is damaged or not complete: export it again"));
    }
}
