package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brevier.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The site's own pictures, for what is drawn of them. */
@SiteTest
@Timeout(60)
class StillsTest {

    private final Stills stills;
    private final MediaLibrary library;
    private final MediaStore store;

    @TempDir
    private Path folder = Path.of("");

    StillsTest(Stills stills, MediaLibrary library, MediaStore store) {
        this.stills = stills;
        this.library = library;
        this.store = store;
    }

    private Media taken(String path, byte[] content) throws IOException {
        library.takeIn(path, Files.write(folder.resolve("source"), content));
        return library.findByPath(path).orElseThrow();
    }

    @Test
    void aPictureIsMadeToFitAndNeverLarger() throws IOException {
        taken("media/wide.png", Samples.png(400, 100));

        var fitted = stills.within(80, 80, "media/wide.png").orElseThrow();
        assertThat(new Size(fitted.getWidth(), fitted.getHeight())).isEqualTo(new Size(80, 20));
        assertThat(new Color(fitted.getRGB(4, 4))).isEqualTo(Color.RED);
        var small = stills.within(500, 500, "media/wide.png").orElseThrow();
        assertThat(new Size(small.getWidth(), small.getHeight())).isEqualTo(new Size(400, 100));
    }

    @Test
    void whatCannotBeSeenLendsNoColourToItsEdge() throws IOException {
        var picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                picture.setRGB(x, y, x < 33 ? 0xffff0000 : 0x0000ff00);
            }
        }
        taken("media/edge.png", Samples.encoded(picture, "png"));

        var edge =
                new Color(stills.within(16, 16, "media/edge.png").orElseThrow().getRGB(8, 8), true);
        assertThat(edge.getAlpha()).isBetween(1, 254);
        assertThat(edge.getGreen()).isZero();
    }

    @Test
    void aLogoHasTheColoursThatItsProfileSays() throws IOException {
        byte[] png = ProfileSamples.inPng(
                Samples.encoded(Photographs.landscape(64, 48), "png"),
                ProfileSamples.profile(4, "RGB ", ProfileSamples.table()));
        taken("media/profiled.png", png);

        var shown = new Color(
                stills.within(64, 48, "media/profiled.png").orElseThrow().getRGB(32, 2));
        assertThat(shown.getRed()).as("which is blue without its profile").isGreaterThan(shown.getBlue());
    }

    @Test
    void nothingIsDecodedThatIsNoPictureOrWhoseHeaderSaysTooMuch() throws IOException {
        taken("media/captions.vtt", Samples.text("WEBVTT stills"));
        assertThat(stills.within(80, 80, "media/captions.vtt")).isEmpty();
        assertThat(stills.within(80, 80, "media/none.png")).isEmpty();

        var bomb = taken("media/bomb.png", Samples.png(50, 60));
        String key = MediaFiles.prefix(bomb) + ".png";
        store.deleteAll(key);
        var part = Files.write(store.part(), Samples.pngClaiming(30_000, 30_000));
        store.put(key, part);
        Files.deleteIfExists(part);
        assertThat(stills.within(80, 80, "media/bomb.png")).isEmpty();
    }
}
