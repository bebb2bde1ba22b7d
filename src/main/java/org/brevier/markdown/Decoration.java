package org.brevier.markdown;

import org.commonmark.node.Image;

/** Pictures that say nothing, and so have nothing to say to readers who do not see them. */
final class Decoration {

    private static final String DECORATIVE = "decorative";

    private Decoration() {}

    /**
     * Whether the author says that the picture only decorates: by the title {@code decorative}, as in
     * {@code ![](lines.png "decorative")}, which every viewer of Markdown understands as a title.
     */
    static boolean isMeantBy(Image image) {
        return image.getTitle() != null && image.getTitle().strip().equalsIgnoreCase(DECORATIVE);
    }

    /** What the author wants below the picture; empty for nothing. */
    static String caption(Image image) {
        return image.getTitle() == null || isMeantBy(image) ? "" : image.getTitle();
    }
}
