package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CleaningTest {

    private static byte[] cleaned(FileType type, byte[] source) throws Unfit, IOException {
        var clean = new ByteArrayOutputStream();
        Cleaning.clean(type, () -> source, clean);
        return clean.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "A028: orientation {0} is turned upright: {1}, {2}, {3}, {4}")
    @CsvSource({
        "1, R, G, B, W", "2, G, R, W, B", "3, W, B, G, R", "4, B, W, R, G",
        "5, R, B, G, W", "6, B, R, W, G", "7, W, G, B, R", "8, G, W, R, B",
    })
    void aPhotographStandsUprightAndKeepsNoSecrets(int orientation, String a, String b, String c, String d)
            throws Unfit, IOException {
        byte[] source = Samples.photograph(orientation);
        assertThat(text(source)).contains(Samples.SECRET);

        byte[] clean = cleaned(FileType.JPEG, source);

        assertThat(text(clean)).doesNotContain("Jane", "Exif", "<script>");
        var picture = ImageIO.read(new ByteArrayInputStream(clean));
        assertThat(picture.getWidth()).isEqualTo(orientation < 5 ? 64 : 48);
        int right = picture.getWidth() - 8;
        int low = picture.getHeight() - 8;
        assertThat(colour(picture, 8, 8)
                        + colour(picture, right, 8)
                        + colour(picture, 8, low)
                        + colour(picture, right, low))
                .isEqualTo(a + b + c + d);
    }

    private static String colour(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        if (colour.getRed() > 200) {
            return colour.getBlue() > 200 ? "W" : "R";
        }
        return colour.getGreen() > 200 ? "G" : "B";
    }

    @ParameterizedTest(name = "A028: orientation {0}")
    @ValueSource(ints = {1, 6})
    void a028APhotographSaysNothingOfPlaceCameraAndOwner(int orientation) throws Unfit, IOException {
        byte[] source = Photographs.loaded(Samples.jpeg(), orientation);
        assertThat(Secrets.told(source)).contains("GPS", "Exif IFD0", "Exif Thumbnail", "XMP", "IPTC");

        byte[] clean = cleaned(FileType.JPEG, source);

        Secrets.assertNone(clean);
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(orientation == 1 ? 64 : 48);
    }

    @Test
    void theColoursOfAProfileBecomeThoseOfEveryBrowser() throws Unfit, IOException {
        var grey = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        var canvas = grey.createGraphics();
        canvas.setColor(new Color(128, 128, 128));
        canvas.fillRect(0, 0, 32, 32);
        canvas.dispose();
        byte[] source = Photographs.profiled(Samples.encoded(grey, "jpeg"));
        assertThat(Secrets.told(source)).contains("ICC Profile");

        byte[] clean = cleaned(FileType.JPEG, source);

        Secrets.assertNone(clean);
        var shown = new Color(ImageIO.read(new ByteArrayInputStream(clean)).getRGB(16, 16));
        assertThat(shown.getRed()).as("linear 128 is this light").isBetween(184, 191);
    }

    @Test
    void aPictureMadeForPrintIsTakenAsItLooks() throws Unfit, IOException {
        byte[] clean = cleaned(FileType.JPEG, Samples.cmyk());

        var shown = new Color(ImageIO.read(new ByteArrayInputStream(clean)).getRGB(16, 16));
        assertThat(shown.getRed()).isGreaterThan(180);
        assertThat(shown.getGreen()).isLessThan(90);
        assertThat(shown.getBlue()).isLessThan(90);
    }

    @Test
    void aWebPThatIsNotWholeIsDamaged() {
        assertRefused(FileType.WEBP, Samples.webpWithHalfOfItsPixels(), "damaged");
    }

    @Test
    void fourColoursWithoutNamesAreRefused() {
        assertRefused(FileType.JPEG, Samples.fourColours(), "export it as RGB");
    }

    @ParameterizedTest(name = "an unreadable orientation, cut after {0} bytes, is none")
    @ValueSource(ints = {3, 4, 5, 12, 15, 20, 22, 30})
    void anUnreadableOrientationIsNone(int length) {
        assertThat(Orientation.of(Arrays.copyOf(Samples.photograph(6), length))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(Samples.photograph(9))).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void aPngWithoutMetadataStaysTheSameToTheByte() throws Unfit, IOException {
        byte[] png = Samples.png();

        assertThat(cleaned(FileType.PNG, png)).isEqualTo(png);
    }

    @Test
    void aPngLosesItsTextsAndWhatFollowsItsEnd() throws Unfit, IOException {
        byte[] secret = Samples.text("Author\0" + Samples.SECRET);
        byte[] png = Samples.appended(
                Samples.inserted(
                        Samples.png(),
                        33,
                        Samples.pngChunk("tEXt", secret),
                        Samples.pngChunk("eXIf", secret),
                        Samples.pngChunk("prVt", secret)),
                Samples.SECRET);

        assertThat(cleaned(FileType.PNG, png)).isEqualTo(Samples.png());
    }

    @Test
    void a026AGifLosesItsCommentsAndWhatFollowsItsEnd() throws Unfit, IOException {
        byte[] gif = Samples.gif();
        int start = gif.length - 1;
        byte[] loaded = Samples.appended(
                Samples.inserted(
                        gif,
                        start,
                        Samples.gifExtension(0xfe, Samples.SECRET),
                        Samples.gifExtension(0xff, "XMP DataXMP" + Samples.SECRET)),
                "*/=1;" + Samples.SECRET);

        assertThat(cleaned(FileType.GIF, loaded)).isEqualTo(gif);
    }

    @Test
    void anAnimationStaysOne() throws Unfit, IOException {
        byte[] gif = Samples.gifOf(200);

        assertThat(cleaned(FileType.GIF, gif)).isEqualTo(gif);
    }

    @Test
    void aWebPLosesExifAndXmp() throws Unfit, IOException {
        byte[] clean = cleaned(FileType.WEBP, Samples.appended(Samples.webp(0), Samples.SECRET));

        assertThat(text(clean)).doesNotContain("EXIF", "XMP", "evil", "Jane").contains("VP8X", "VP8L");
        assertThat(clean[20]).as("what the header promises").isZero();
        assertThat(clean).startsWith(Samples.riff(Arrays.copyOfRange(clean, 12, clean.length)));
    }

    @Test
    void a097AnImageBombIsRefusedBeforeItIsDecoded() {
        assertRefused(FileType.PNG, Samples.pngClaiming(50_000, 50_000), "at most 50 million");
        assertRefused(FileType.PNG, Samples.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "at most 50 million");
        assertRefused(FileType.GIF, Samples.gifOf(201), "more than 200 frames");
        assertRefused(FileType.WEBP, Samples.webp(201), "more than 200 frames");
        byte[] jpeg = Samples.jpeg();
        int frame = text(jpeg).indexOf("\u00ff\u00c0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xf0);
        assertRefused(FileType.JPEG, jpeg, "at most 50 million");
    }

    @ParameterizedTest(name = "a {0} that ends too early is damaged")
    @EnumSource(
            value = FileType.class,
            names = {"JPEG", "PNG", "GIF", "WEBP"})
    void aPictureThatEndsTooEarlyIsDamaged(FileType type) {
        byte[] whole = switch (type) {
            case JPEG -> Samples.jpeg();
            case PNG -> Samples.png();
            case GIF -> Samples.gif();
            default -> Samples.webp(1);
        };
        for (int length = 12; length < whole.length - 2; length += 1 + whole.length / 100) {
            assertRefused(type, Arrays.copyOf(whole, length), "damaged");
        }
    }

    @Test
    void aPictureWithBrokenDataIsDamaged() {
        byte[] png = Samples.png();
        png[60] ^= 1;
        assertRefused(FileType.PNG, png, "damaged");
        assertRefused(FileType.WEBP, Samples.riff(Samples.text("VP8L\u00f8\u00ff\u00ff\u00ffxxxx")), "damaged");
        assertRefused(FileType.PNG, Samples.text("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u0000IENDxxxx"), "damaged");
    }

    @Test
    void aChunkOfLessThanNothingIsDamaged() {
        assertRefused(FileType.WEBP, Samples.webpWithChunkClaiming(-8), "damaged");
        assertRefused(FileType.WEBP, Samples.webpWithChunkClaiming(Integer.MIN_VALUE), "damaged");
        byte[] png = Samples.png();
        byte[] backwards = {-1, -1, -1, -4, 0, 0, 0, 0, 0, 0, 0, 0};
        assertRefused(FileType.PNG, Samples.inserted(png, png.length - 12, backwards), "damaged");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theColoursOfOneThatWasTakenInBeforeAreLookedForOnce() {
        for (int length : new int[] {-8, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThat(ColourProfile.of(FileType.WEBP, Samples.webpWithChunkClaiming(length)))
                    .isEmpty();
        }
        byte[] png = Samples.inserted(Samples.png(), 33, new byte[] {-1, -1, -1, -12, 0, 0, 0, 0});
        assertThat(ColourProfile.of(FileType.PNG, png)).isEmpty();
        byte[] profile = Samples.riff(Samples.text("ICCP\u00f8\u00ff\u00ff\u00ff"));
        assertThat(ColourProfile.of(FileType.WEBP, profile)).isEmpty();
    }

    private static void assertRefused(FileType type, byte[] source, String words) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> cleaned(type, source))
                .withMessageContaining(words);
    }
}
