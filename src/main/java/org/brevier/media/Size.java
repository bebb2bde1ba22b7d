package org.brevier.media;

import java.util.Optional;

/**
 * A picture's or video's width and height in pixels.
 *
 * @param moving whether it has more than one frame
 */
public record Size(int width, int height, boolean moving) {

    static final long MOST_PIXELS = 50_000_000;

    /** @throws IllegalArgumentException when there is nothing to see, or more than a page needs */
    public Size {
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("not the size of a picture: %d x %d".formatted(width, height));
        }
    }

    /** The size of a still. */
    public Size(int width, int height) {
        this(width, height, false);
    }

    /** The size that a picture's header names, before a single pixel is decoded. */
    static Size claimed(int width, int height) throws Unfit {
        if ((long) width * height > MOST_PIXELS) {
            throw new Unfit("The picture has %d x %d pixels; at most 50 million are taken: scale it down"
                    .formatted(width, height));
        }
        if (width < 1 || height < 1) {
            throw Unfit.damaged();
        }
        return new Size(width, height);
    }

    /** The size that a video claims to be shown in; empty for one that nothing can have. */
    static Optional<Size> ofVideo(long width, long height) {
        return width < 1 || height < 1 || width > MOST_PIXELS / height
                ? Optional.empty()
                : Optional.of(new Size((int) width, (int) height));
    }

    Size moving(boolean moves) {
        return new Size(width, height, moves);
    }

    /** In the same proportion, and no higher than this. */
    public Size within(int highest) {
        return height <= highest ? this : atWidth(Math.max(1, Math.round((float) width * highest / height)));
    }

    /** As large in proportion. */
    Size atWidth(int narrower) {
        return new Size(narrower, Math.max(1, Math.round((float) height * narrower / width)));
    }
}
