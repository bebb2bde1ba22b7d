package org.brevier.media;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageWriteParam;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WebP by the library that browsers use, which is not made for every machine. */
final class WebPCoding {

    private static final Logger LOG = LoggerFactory.getLogger(WebPCoding.class);

    private static final float QUALITY = .75f;
    private static final float DENSE_QUALITY = .65f;

    /** What was given as a PNG may be a drawing, whose edges would show it. */
    private static final float DRAWING_QUALITY = .85f;

    /** One that needs more bits for a pixel is no drawing, but a photograph. */
    private static final int BITS_OF_A_DRAWING = 4;

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
                LOG.warn("Pictures are not served as WebP: its library does not run on this machine ({})", e.toString());
                return false;
            }
        }
    }

    static boolean isThere() {
        return Library.THERE;
    }

    static void photograph(BufferedImage picture, boolean dense, OutputStream file) throws IOException {
        lossy(picture, dense ? DENSE_QUALITY : QUALITY, file);
    }

    /**
     * What may be a drawing keeps its edges, unless that takes more than a drawing needs.
     *
     * @param most how many bytes are too many
     */
    static void drawing(BufferedImage picture, long most, OutputStream file) throws IOException {
        var drawing = new ByteArrayOutputStream();
        Coding.write(picture, "webp", WebPCoding::nearLossless, drawing);
        long needed = (long) BITS_OF_A_DRAWING * picture.getWidth() * picture.getHeight() / Byte.SIZE;
        if (drawing.size() < Math.min(needed, most)) {
            drawing.writeTo(file);
        } else {
            lossy(picture, DRAWING_QUALITY, file);
        }
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
