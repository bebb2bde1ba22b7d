package org.brevier.media;

import java.io.IOException;
import java.io.OutputStream;

/** A JPEG is decoded, turned upright and encoded again, so that nothing of the old file but its pixels is left. */
final class Jpeg {

    /** High enough for a second encoding not to be seen. */
    private static final float QUALITY = 0.92f;

    private Jpeg() {}

    static Size clean(byte[] source, OutputStream clean) throws Unfit, IOException {
        var decoded = Decoding.inStandardColours(FileType.JPEG, source);
        if (decoded.getColorModel().hasAlpha()) {
            throw new Unfit("The picture does not say what its four colours are: export it as RGB");
        }
        var upright = Orientation.of(source).upright(decoded);
        Coding.jpeg(upright, QUALITY, clean);
        return new Size(upright.getWidth(), upright.getHeight());
    }
}
