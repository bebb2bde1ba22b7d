package org.brevier.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Pictures made fit to be served: what is seen stays, what is not (place, camera, names, hidden thumbnails) goes. */
final class Cleaning {

    static final int MOST_FRAMES = 200;

    /** A decoded picture fills up to 200 MB, so that one at a time is enough. */
    private static final Semaphore DECODING = new Semaphore(1);

    private Cleaning() {}

    /** Reads a picture once it is its turn, so that those that wait fill no memory. */
    @FunctionalInterface
    interface Source {

        byte[] read() throws Unfit, IOException;
    }

    /** Writes the picture without what is not seen, and tells its size. */
    static Size clean(FileType type, Source picture, OutputStream clean) throws Unfit, IOException {
        DECODING.acquireUninterruptibly();
        try {
            byte[] source = picture.read();
            return switch (type) {
                case JPEG -> Jpeg.clean(source, clean);
                case PNG -> Png.clean(source, clean);
                case GIF -> Gif.clean(source, clean);
                case WEBP -> WebP.clean(source, clean);
                case PDF, MP3, M4A, OGG, MP4, WEBM, VTT ->
                    throw new IllegalArgumentException(type + " is no type of picture");
            };
        } finally {
            DECODING.release();
        }
    }

    /** Decodes the first frame, once its header has been found modest. */
    static BufferedImage decode(FileType type, byte[] source) throws Unfit {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(source))) {
            reader.setInput(input, true, true);
            Size.claimed(reader.getWidth(0), reader.getHeight(0));
            return decode(reader);
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException, Unfit {
        var damaged = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> damaged.compareAndSet(false, isDamage(warning)));
        var picture = reader.read(0);
        if (damaged.get()) {
            throw Unfit.damaged();
        }
        return picture;
    }

    /** The decoder fills what is missing with grey and only warns; about harmless oddities it warns, too. */
    private static boolean isDamage(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("premature") || words.contains("truncated") || words.contains("huffman");
    }

    private static Unfit unreadable(Exception cause) {
        return String.valueOf(cause.getMessage()).contains("Unsupported Image Type")
                ? new Unfit("The picture is made for print (CMYK): export it as RGB")
                : Unfit.damaged();
    }
}
