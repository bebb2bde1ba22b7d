package org.brevier.media;

import java.awt.Rectangle;
import java.util.Optional;

/**
 * A picture as it is made of a file: smaller, cropped, or in another format.
 *
 * @param crop around what it is cropped; empty for the whole picture
 */
record Rendition(Size size, Optional<Focus> crop, FileType type) {

    /** What stands behind the file's own name, and says all that there is to say. */
    String suffix() {
        return crop.map(focus -> "-%dx%d-%d-%d".formatted(size.width(), size.height(), focus.x(), focus.y()))
                        .orElse("-" + size.width())
                + "."
                + type.extension();
    }

    /** The part that is shown of the whole picture, in whatever size that is. */
    Rectangle window(Size picture) {
        return crop.map(focus -> Shape.window(picture, focus, size.width(), size.height()))
                .orElseGet(() -> new Rectangle(picture.width(), picture.height()));
    }

    boolean isShapedAs(Rendition other) {
        return size.width() * other.size.height() == size.height() * other.size.width();
    }

    /** Whether it can be made of the whole picture in this size without making anything larger. */
    boolean fitsIn(Size picture) {
        return window(picture).width >= size.width();
    }
}
