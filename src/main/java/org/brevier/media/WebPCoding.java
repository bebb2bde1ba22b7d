package org.brevier.media;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageWriteParam;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WebP by the library that browsers use, which is not made for every machine. */
final class WebPCoding {

    private static final Logger LOG = LoggerFactory.getLogger(WebPCoding.class);

    private static final float QUALITY = .75f;

    /** What nobody sees missing on a dense screen, and then, for a picture that takes too much, each one less. */
    private static final List<Float> LESSER_QUALITIES = List.of(.65f, .5f, .35f, .2f);

    /** What a phone is asked to fetch for one picture as wide as its page; for wider ones as much more as they show. */
    private static final int MOST_BYTES = 96_000;

    private static final int PHONE = 1200;
    private static final double MOST_BYTES_PER_PIXEL = MOST_BYTES / (1200 * 900.);

    /** What was given as a PNG may be a drawing, whose edges would show it. */
    private static final float DRAWING_QUALITY = .9f;

    /** Of 100: colours change by as little as nobody sees, edges do not. */
    private static final int NEAR_LOSSLESS = 60;

    private WebPCoding() {}

    /** Tried once, when it is first asked for. */
    private static final class Library {

        static final boolean THERE = loads();

        private static boolean loads() {
            try {
                lossy(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), QUALITY, OutputStream.nullOutputStream());
                return true;
            } catch (IOException | RuntimeException | LinkageError e) {
                LOG.warn(
                        "Pictures are not served as WebP: its library does not run on this machine ({})", e.toString());
                return false;
            }
        }
    }

    static boolean isThere() {
        return Library.THERE;
    }

    static void photograph(BufferedImage picture, OutputStream file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (picture.getWidth() <= Coding.DENSE) {
            lossy(picture, QUALITY, bytes);
        }
        for (float quality : LESSER_QUALITIES) {
            if (bytes.size() > 0 && bytes.size() < most(picture)) {
                break;
            }
            bytes.reset();
            lossy(picture, quality, bytes);
        }
        bytes.writeTo(file);
    }

    private static double most(BufferedImage picture) {
        return picture.getWidth() <= PHONE
                ? MOST_BYTES
                : MOST_BYTES_PER_PIXEL * picture.getWidth() * picture.getHeight();
    }

    /** Flat colours take less with every pixel kept, shades and photographs take less without: what takes less is written. */
    static void drawing(BufferedImage picture, OutputStream file) throws IOException {
        var flat = new ByteArrayOutputStream();
        Coding.write(picture, "webp", WebPCoding::nearLossless, flat);
        var shaded = new ByteArrayOutputStream();
        lossy(picture, DRAWING_QUALITY, shaded);
        (flat.size() <= shaded.size() ? flat : shaded).writeTo(file);
    }

    private static void nearLossless(ImageWriteParam settings) {
        compression(settings, "Lossless", QUALITY);
        ((WebPWriteParam) settings).setNearLossless(NEAR_LOSSLESS);
    }

    private static void lossy(BufferedImage picture, float quality, OutputStream file) throws IOException {
        Coding.write(picture, "webp", settings -> compression(settings, "Lossy", quality), file);
    }

    private static void compression(ImageWriteParam settings, String type, float quality) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionType(type);
        settings.setCompressionQuality(quality);
    }
}
