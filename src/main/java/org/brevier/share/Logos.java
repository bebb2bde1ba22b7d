package org.brevier.share;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** The picture beside a site's name. */
@FunctionalInterface
interface Logos {

    /** Scaled to fit into so many pixels, where it is larger. */
    Optional<BufferedImage> find(String address, int width, int height);
}
