package org.brevier.media;

import com.google.errorprone.annotations.FormatMethod;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures cleaning a photograph of 24 megapixels and making each of its renditions beside what no program could do
 * without: decoding it once.
 */
final class PicturesBench {

    private static final int ROUNDS = 3;
    private static final int[] WIDTHS = {320, 480, 640, 960, 1200, 1920};

    private PicturesBench() {}

    public static void main(String[] arguments) throws Unfit, IOException {
        byte[] photograph = Photographs.phone();
        double decoding = fastest(() -> Decoding.decode(FileType.JPEG, photograph));
        report("a photograph of %,d KB decoded: %.2f s", photograph.length / 1_000, decoding);
        double cleaning = fastest(() -> Cleaning.clean(FileType.JPEG, () -> photograph, new ByteArrayOutputStream()));
        report("cleaned: %.2f s, ratio %.1f", cleaning, cleaning / decoding);
        var decoded = Decoding.inStandardColours(FileType.JPEG, photograph);
        double widest = fastest(() -> scaled(decoded, 1920));
        report("made 1920 wide: %.2f s, ratio %.1f", widest, widest / decoding);
        var negative = scaled(decoded, 1920);
        double rest = fastest(() -> renditions(negative, false));
        report("all renditions of that: %.2f s, ratio %.1f", rest, rest / decoding);
        report("all from the file to the last: ratio %.1f", (decoding + widest + rest) / decoding);
        renditions(negative, true);
    }

    @FunctionalInterface
    private interface Work {

        Object run() throws Unfit, IOException;
    }

    private static double fastest(Work work) throws Unfit, IOException {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            if (work.run() == null) {
                throw new IllegalStateException("nothing came of it");
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1e9;
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        var size = new Size(picture.getWidth(), picture.getHeight());
        var rendition = new Rendition(size.atWidth(width), Optional.empty(), FileType.JPEG);
        return Scaling.scaled(picture, rendition.window(size), rendition.size());
    }

    private static int renditions(BufferedImage negative, boolean tell) throws IOException {
        int bytes = 0;
        for (int width : WIDTHS) {
            var picture = scaled(negative, width);
            for (var type : new FileType[] {FileType.JPEG, FileType.WEBP}) {
                var file = new ByteArrayOutputStream();
                Coding.write(picture, type, FileType.JPEG, file);
                bytes += file.size();
                if (tell) {
                    report("%d wide as %s: %,d bytes", width, type, file.size());
                }
            }
        }
        return bytes;
    }

    @FormatMethod
    private static void report(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
