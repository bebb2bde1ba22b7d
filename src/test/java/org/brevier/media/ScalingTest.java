package org.brevier.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ScalingTest {

    private static BufferedImage picture(int width, int height, int type, IntBinaryOperator colour) {
        var picture = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return picture;
    }

    private static BufferedImage scaled(BufferedImage source, int width, int height) {
        return Scaling.scaled(source, new Rectangle(source.getWidth(), source.getHeight()), new Size(width, height));
    }

    private static int red(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y)).getRed();
    }

    @Test
    void finePatternsTurnGreyAndNotIntoCoarseOnes() {
        var stripes = picture(1000, 700, BufferedImage.TYPE_INT_RGB, (x, y) -> (x & 1) == 0 ? 0xffffff : 0);

        var small = scaled(stripes, 311, 218);

        for (int x = 4; x < 307; x++) {
            assertThat(red(small, x, 100)).as("column %d", x).isBetween(115, 140);
        }
    }

    @Test
    void edgesStaySharp() {
        var half = picture(900, 300, BufferedImage.TYPE_3BYTE_BGR, (x, y) -> x < 450 ? 0 : 0xffffff);

        var small = scaled(half, 300, 100);

        assertThat(red(small, 147, 50)).isLessThan(25);
        assertThat(red(small, 152, 50)).isGreaterThan(230);
        assertThat(small.getRGB(20, 50)).isEqualTo(0xff000000);
        assertThat(small.getRGB(280, 50)).isEqualTo(0xffffffff);
    }

    @Test
    void whatIsNotSeenHasNoColour() {
        var hole = picture(400, 400, BufferedImage.TYPE_INT_ARGB, (x, y) -> x < 200 ? 0x0000ff00 : 0xffff0000);

        var small = scaled(hole, 100, 100);

        assertThat(new Color(small.getRGB(10, 50), true).getAlpha()).isZero();
        assertThat(new Color(small.getRGB(50, 50), true).getGreen()).isZero();
        assertThat(small.getRGB(90, 50)).isEqualTo(0xffff0000);
    }

    @Test
    void aWindowIsAllThatIsShown() {
        var quarters = Samples.quarters(640, 480);

        var blue = Scaling.scaled(quarters, new Rectangle(0, 240, 320, 240), new Size(40, 30));

        for (int x : List.of(0, 20, 39)) {
            assertThat(blue.getRGB(x, 0)).isEqualTo(Color.BLUE.getRGB());
            assertThat(blue.getRGB(x, 29)).isEqualTo(Color.BLUE.getRGB());
        }
    }

    @ParameterizedTest(name = "grey of {0} bits, transparency {1}, is no lighter than it was")
    @CsvSource({"8, false", "8, true", "16, false", "16, true"})
    void greyIsNoLighterThanItWas(int bits, boolean alpha) {
        int type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        var model =
                new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), alpha, false, alpha ? 3 : 1, type);
        WritableRaster raster = model.createCompatibleWritableRaster(64, 64);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                raster.setSample(x, y, 0, 128 << (bits - 8));
                if (alpha) {
                    raster.setSample(x, y, 1, (1 << bits) - 1);
                }
            }
        }
        var grey = Colours.standard(new BufferedImage(model, raster, false, null), Optional.empty());

        assertThat(red(scaled(grey, 16, 16), 8, 8)).isBetween(127, 129);
    }

    @Test
    void theProfileOfAPngIsNotIgnored() throws Unfit {
        byte[] grey = Samples.encoded(picture(64, 64, BufferedImage.TYPE_INT_RGB, (x, y) -> 0x808080), "png");

        var shown = Decoding.inStandardColours(FileType.PNG, Photographs.profiledPng(grey));

        assertThat(red(shown, 8, 8)).as("linear 128 is this light").isBetween(184, 191);
        assertThat(red(Decoding.inStandardColours(FileType.PNG, grey), 8, 8)).isEqualTo(128);
    }

    @ParameterizedTest(name = "a {2}:{3} crop of {0} x {1} around {4}, {5} begins at {6}, {7} and is {8} x {9}")
    @CsvSource({
        "3000, 2000, 3, 2, 50, 50, 0, 0, 3000, 2000",
        "3000, 2000, 16, 9, 50, 50, 0, 156, 3000, 1688",
        "3000, 2000, 16, 9, 50, 0, 0, 0, 3000, 1688",
        "3000, 2000, 16, 9, 50, 100, 0, 312, 3000, 1688",
        "4000, 1000, 3, 2, 25, 50, 250, 0, 1500, 1000",
        "4000, 1000, 3, 2, 100, 50, 2500, 0, 1500, 1000",
        "1000, 3000, 3, 2, 50, 20, 0, 267, 1000, 667",
    })
    void aCropKeepsItsSubjectInTheMiddle(
            int width, int height, int across, int down, int x, int y, int left, int top, int wide, int high) {
        assertThat(Shape.window(new Size(width, height), new Focus(x, y), across, down))
                .isEqualTo(new Rectangle(left, top, wide, high));
    }
}
