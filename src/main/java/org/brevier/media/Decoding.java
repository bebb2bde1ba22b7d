package org.brevier.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Files become pixels, of one picture at a time: a decoded one fills up to 200 MB. */
final class Decoding {

    /** Whoever came first is first. */
    private static final Semaphore TURN = new Semaphore(1, true);

    /** What no reader waits for waits here for its like, so that of all of it one file at most is before a reader. */
    private static final Semaphore LINE = new Semaphore(1, true);

    private Decoding() {}

    /** What is done while nobody else decodes. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws Unfit, IOException;
    }

    /** Does it once it is its turn, so that those that wait fill no memory; what is decoded must not outlive it. */
    static <T> T alone(Work<T> work) throws Unfit, IOException {
        TURN.acquireUninterruptibly();
        try {
            return work.run();
        } finally {
            TURN.release();
        }
    }

    /** Does it likewise, but behind all that readers wait for: for uploads, and what is made before anybody asks. */
    static <T> T inLine(Work<T> work) throws Unfit, IOException {
        LINE.acquireUninterruptibly();
        try {
            return alone(work);
        } finally {
            LINE.release();
        }
    }

    /** The first frame in the colours that a browser assumes where a file names none: sRGB, or grey. */
    static BufferedImage inStandardColours(FileType type, byte[] source) throws Unfit {
        return Colours.standard(decode(type, source), ColourProfile.of(type, source));
    }

    /** Decodes the first frame, once its header has been found modest. */
    static BufferedImage decode(FileType type, byte[] source) throws Unfit {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(source))) {
            reader.setInput(input, true, true);
            Size.claimed(reader.getWidth(0), reader.getHeight(0));
            var picture = decode(reader);
            return type == FileType.GIF ? Gif.onScreen(picture, source) : picture;
        } catch (IOException | RuntimeException e) {
            throw Unfit.damaged();
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
}
