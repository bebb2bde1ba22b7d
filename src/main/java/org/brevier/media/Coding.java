package org.brevier.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pixels become files that hold nothing else. */
final class Coding {

    /** What is wider is looked at on dense screens, which hide more. */
    static final int DENSE = 960;

    private static final float JPEG_QUALITY = .8f;
    private static final float DENSE_JPEG_QUALITY = .7f;

    /** For PNG, zero is as small as it can be made, and all of the picture nevertheless. */
    private static final float SMALLEST = 0;

    private Coding() {}

    /** @param original of the file that the picture is made of */
    static void write(BufferedImage picture, FileType type, FileType original, OutputStream file) throws IOException {
        switch (type) {
            case JPEG -> progressive(picture, picture.getWidth() > DENSE ? DENSE_JPEG_QUALITY : JPEG_QUALITY, file);
            case PNG -> write(picture, "png", settings -> quality(settings, SMALLEST), file);
            case WEBP -> {
                if (original == FileType.JPEG) {
                    WebPCoding.photograph(picture, file);
                } else {
                    WebPCoding.drawing(picture, file);
                }
            }
            case GIF, PDF, MP3, M4A, OGG, MP4, WEBM, WEBA, VTT ->
                throw new IllegalArgumentException("no rendition is in " + type);
        }
    }

    /** There as a whole before it is sharp, in fewer bytes, for three times the work. */
    private static void progressive(BufferedImage picture, float quality, OutputStream file) throws IOException {
        write(
                picture,
                "jpeg",
                settings -> {
                    quality(settings, quality);
                    settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                },
                file);
    }

    static void jpeg(BufferedImage picture, float quality, OutputStream file) throws IOException {
        write(picture, "jpeg", settings -> quality(settings, quality), file);
    }

    private static void quality(ImageWriteParam settings, float quality) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
    }

    static void write(BufferedImage picture, String format, Consumer<ImageWriteParam> settings, OutputStream file)
            throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = ImageIO.createImageOutputStream(file)) {
            var chosen = writer.getDefaultWriteParam();
            settings.accept(chosen);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), chosen);
        } finally {
            writer.dispose();
        }
    }
}
