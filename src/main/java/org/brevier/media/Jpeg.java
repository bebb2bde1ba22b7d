package org.brevier.media;

import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A JPEG is decoded, turned upright and encoded again, so that nothing of the old file but its pixels is left. */
final class Jpeg {

    /** High enough for a second encoding not to be seen. */
    private static final float QUALITY = 0.92f;

    private Jpeg() {}

    static Size clean(byte[] source, OutputStream clean) throws Unfit, IOException {
        var decoded = standardColours(Cleaning.decode(FileType.JPEG, source));
        var upright = Orientation.of(source).upright(decoded);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(clean)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(upright, null, null), settings);
        } finally {
            writer.dispose();
        }
        return new Size(upright.getWidth(), upright.getHeight());
    }

    /** The profile goes with the other metadata, so the colours must be those a browser assumes without one: sRGB. */
    private static BufferedImage standardColours(BufferedImage picture) {
        var colours = picture.getColorModel();
        if (colours.getNumComponents() == 1 || colours.getColorSpace().isCS_sRGB()) {
            return picture;
        }
        var standard = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(picture, standard);
    }
}
