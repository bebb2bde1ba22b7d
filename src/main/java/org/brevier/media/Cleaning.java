package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;

/** Pictures made fit to be served: what is seen stays, what is not (place, camera, names, hidden thumbnails) goes. */
final class Cleaning {

    static final int MOST_FRAMES = 200;

    private Cleaning() {}

    /** Reads a picture once it is its turn. */
    @FunctionalInterface
    interface Source {

        byte[] read() throws Unfit, IOException;
    }

    /** Writes the picture without what is not seen, and tells its size. */
    static Size clean(FileType type, Source picture, OutputStream clean) throws Unfit, IOException {
        return Decoding.inLine(() -> {
            byte[] source = picture.read();
            return switch (type) {
                case JPEG -> Jpeg.clean(source, clean);
                case PNG -> Png.clean(source, clean);
                case GIF -> Gif.clean(source, clean);
                case WEBP -> WebP.clean(source, clean);
                case PDF, MP3, M4A, OGG, MP4, WEBM, WEBA, VTT ->
                    throw new IllegalArgumentException(type + " is no type of picture");
            };
        });
    }
}
