package org.brevier.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What a picture must be that stands for the site's name. */
final class Logo {

    static final String NAME = "logo.png";

    private static final int LARGEST = 256 << 10;
    private static final int WIDEST = 2_000;

    /** Where the first chunk has the width (PNG, third edition, section 11.2.1); the height follows. */
    private static final int WIDTH = 16;

    private Logo() {}

    /** Looks at the header alone, so that nothing is decoded that is not modest; of what is too large the rest is not read. */
    static byte[] read(InputStream source) throws Unfit, IOException {
        byte[] picture = source.readNBytes(LARGEST + 1);
        require(picture);
        return picture;
    }

    private static void require(byte[] picture) throws Unfit {
        if (picture.length > LARGEST) {
            throw new Unfit("A logo has at most 256 KB: scale it down");
        }
        byte[] head = Arrays.copyOf(picture, Math.min(picture.length, FileType.HEAD));
        var type = FileType.of(head);
        if (type.isEmpty()) {
            throw new Unfit(Refusals.of(head));
        }
        if (type.get() != FileType.PNG || picture.length < WIDTH + 8) {
            throw new Unfit("A logo is a PNG picture: export it as PNG");
        }
        var header = ByteBuffer.wrap(picture);
        int width = header.getInt(WIDTH);
        int height = header.getInt(WIDTH + 4);
        if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) {
            throw new Unfit("A logo is at most %,d pixels wide and high: scale it down".formatted(WIDEST));
        }
    }
}
