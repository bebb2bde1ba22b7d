package org.brevier.share;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes in memory: the encoder's own cache would be a file for every picture. */
final class Png {

    private static final int ABOUT = 1 << 17;

    /** Letters on flat colour are small already; more effort costs as much time as the drawing, for a tenth less. */
    private static final float EFFORT = .5f;

    private Png() {}

    static byte[] of(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream(ABOUT);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(1 - EFFORT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(FewColours.of(picture), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
